// The conversation with `pop serve --panel`: one JSON object on each line. Knows nothing of VS Code, so that tests can
// have one.

/** What pop says. */
export type Told =
  | { type: 'ready'; address: string; edition: string; who: string }
  | { type: 'scroll'; page: string | null; words: string }
  | { type: 'click'; file: string; line: number }
  | { type: 'link'; address: string }
  | { type: 'error'; message: string };

/** What the editor says; lines are counted from 1. */
export type Said =
  | { type: 'text'; uri: string; text: string }
  | { type: 'close'; uri: string }
  | { type: 'cursor'; uri: string; line: number };

const kinds = new Set(['ready', 'scroll', 'click', 'link', 'error']);

/** Collects pieces of output, and passes on each message that is complete. */
export function reader(take: (told: Told) => void): (piece: string) => void {
  let rest = '';
  return (piece) => {
    const lines = (rest + piece).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      const told = parsed(line);
      if (told) take(told);
    }
  };
}

function parsed(line: string): Told | undefined {
  try {
    const told: unknown = JSON.parse(line);
    const type = typeof told === 'object' && told !== null && 'type' in told ? told.type : undefined;
    return typeof type === 'string' && kinds.has(type) ? (told as Told) : undefined;
  } catch {
    return undefined;
  }
}

/** Whether a link may be opened: the sorts of address that a page of pop can contain. */
export function isLink(address: string): boolean {
  return /^(https?|mailto|tel):/i.test(address);
}

/**
 * Gathers what is to be said, and says it when it has been quiet for a moment: first the texts, each once, and then
 * where the cursor is, because its line is one of the text as it is now.
 */
export class Gathering {
  private readonly texts = new Map<string, Said>();
  private cursor: Said | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly say: (said: Said) => void,
    private readonly pause: number,
  ) {}

  add(said: Said): void {
    if (said.type === 'cursor') this.cursor = said;
    else this.texts.set(said.uri, said);
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), this.pause);
  }

  flush(): void {
    this.stop();
    const all = [...this.texts.values(), ...(this.cursor ? [this.cursor] : [])];
    this.texts.clear();
    this.cursor = undefined;
    for (const said of all) this.say(said);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }
}

/** The page of a panel: the preview in a frame, or a sentence with a button. */
export function page(nonce: string, body: { address: string; title: string } | { text: string; again?: string }): string {
  const framed = 'address' in body;
  const frame = framed ? new URL(body.address).origin : "'none'";
  const policy = `default-src 'none'; frame-src ${frame}; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  const inner = framed
    ? `<iframe src="${escaped(body.address)}" title="${escaped(body.title)}" allow="local-network-access"></iframe>`
    : `<p>${escaped(body.text)}</p>${body.again ? `<p><button>${escaped(body.again)}</button></p>` : ''}`;
  return `<!DOCTYPE html><html><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<style nonce="${nonce}">
html, body { height: 100%; margin: 0; padding: 0; }
iframe { display: block; width: 100%; height: 100%; border: 0; background: #fff; }
p { margin: 1.5em; font: var(--vscode-font-size) var(--vscode-font-family); color: var(--vscode-foreground); }
button { padding: .4em 1em; border: 0; color: var(--vscode-button-foreground); background: var(--vscode-button-background); }
</style></head><body>${inner}
<script nonce="${nonce}">
const vscode = acquireVsCodeApi();
document.querySelector('button')?.addEventListener('click', () => vscode.postMessage('again'));
</script></body></html>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
