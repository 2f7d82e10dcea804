// The preview beside the editor: `pop serve --panel` shows the plan in a web view, with texts that are not saved yet.
// It follows the cursor, and a click on a text leads back to its line.
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import * as path from 'node:path';
import * as vscode from 'vscode';
import type { Program } from './binary';
import { Gathering, isLink, page, reader, type Said, type Told } from './conversation';
import type { Pop } from './pop';

/** How long it has to be quiet before pop hears what is new, in milliseconds. */
const PAUSE = 120;

/** The open previews, one for each plan. */
export class Previews implements vscode.Disposable {
  private readonly open = new Map<string, Preview>();

  constructor(private readonly pop: Pop) {}

  /** Shows the preview of a plan. */
  show(program: Program, root: string): void {
    const known = this.open.get(root);
    if (known) return known.reveal();
    const preview = new Preview(this.pop, program, root);
    this.open.set(root, preview);
    preview.panel.onDidDispose(() => this.open.delete(root));
  }

  dispose(): void {
    for (const preview of [...this.open.values()]) preview.panel.dispose();
  }
}

class Preview {
  readonly panel: vscode.WebviewPanel;
  private readonly subscriptions: vscode.Disposable[] = [];
  private readonly gathering = new Gathering((said) => this.say(said), PAUSE);
  /** The texts that pop has from here. */
  private readonly held = new Set<string>();
  private server: ChildProcessWithoutNullStreams | undefined;
  private readonly words;

  constructor(
    pop: Pop,
    private readonly program: Program,
    private readonly root: string,
  ) {
    this.words = pop.words(root);
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    // Scripts are for the pages in the frame, which inherits what this page may do.
    const options = { enableScripts: true, retainContextWhenHidden: true, localResourceRoots: [] };
    this.panel = vscode.window.createWebviewPanel('pop.preview', this.words.preview, column, options);
    this.panel.webview.onDidReceiveMessage((message) => message === 'again' && this.start());
    this.panel.onDidDispose(() => this.end());
    this.subscriptions.push(
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.changed(document)),
      vscode.workspace.onDidSaveTextDocument((document) => this.changed(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.release(document)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.moved(textEditor)),
      vscode.window.onDidChangeActiveTextEditor((editor) => editor && this.moved(editor)),
    );
    this.start();
  }

  reveal(): void {
    this.panel.reveal(undefined, true);
  }

  private start(): void {
    this.server?.stdin.end();
    this.held.clear();
    this.write({ text: this.words.previewStarts });
    const server = spawn(this.program.place, ['serve', '--panel'], { cwd: this.root, windowsHide: true });
    this.server = server;
    let trouble = '';
    server.stdout.setEncoding('utf8').on('data', reader((told) => server === this.server && void this.take(told)));
    server.stderr.setEncoding('utf8').on('data', (text: string) => (trouble = (trouble + text).slice(-2000)));
    // Writing to a program that has ended is no reason to fail: its end is told below.
    server.stdin.on('error', () => undefined);
    const ended = (why: string) => {
      if (server !== this.server) return;
      this.server = undefined;
      const text = why.trim() ? this.words.failed(why.trim()) : this.words.previewEnded;
      this.write({ text, again: this.words.previewAgain });
    };
    server.on('error', (error) => ended(error.message));
    server.on('close', (code) => ended(code ? trouble : ''));
    for (const document of vscode.workspace.textDocuments) if (document.isDirty) this.changed(document);
    const editor = vscode.window.activeTextEditor ?? vscode.window.visibleTextEditors.find(({ document }) => this.has(document));
    if (editor) this.moved(editor);
    this.gathering.flush();
  }

  private end(): void {
    this.gathering.stop();
    for (const one of this.subscriptions) one.dispose();
    // At the end of its messages, pop ends too.
    const server = this.server;
    this.server = undefined;
    server?.stdin.end();
  }

  private say(said: Said): void {
    this.server?.stdin.write(`${JSON.stringify(said)}\n`);
  }

  private async take(told: Told): Promise<void> {
    switch (told.type) {
      case 'ready': {
        // Elsewhere than on this computer, VS Code passes the port on.
        const address = (await vscode.env.asExternalUri(vscode.Uri.parse(told.address))).toString(true);
        if (this.server) this.write({ address, title: this.words.preview });
        break;
      }
      case 'click':
        await this.open(told.file, told.line);
        break;
      case 'link':
        if (isLink(told.address)) await vscode.env.openExternal(vscode.Uri.parse(told.address));
        break;
      case 'error':
        void vscode.window.showErrorMessage(this.words.failed(told.message));
        break;
      case 'scroll':
        // The pages go there themselves.
        break;
    }
  }

  /** Opens a file of the plan at a line, where it is open already or beside the preview. */
  private async open(file: string, line: number): Promise<void> {
    const place = path.join(this.root, file);
    if (path.relative(this.root, place).startsWith('..')) return;
    const document = await vscode.workspace.openTextDocument(vscode.Uri.file(place));
    const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
    const other = vscode.window.visibleTextEditors.find((editor) => editor.viewColumn !== this.panel.viewColumn);
    const viewColumn = shown?.viewColumn ?? other?.viewColumn ?? vscode.ViewColumn.One;
    const editor = await vscode.window.showTextDocument(document, { viewColumn });
    const at = new vscode.Position(Math.max(0, line - 1), 0);
    editor.selection = new vscode.Selection(at, at);
    editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }

  /** A saved text is the one on disk, so pop reads it there. */
  private changed(document: vscode.TextDocument): void {
    if (!this.has(document)) return;
    const uri = document.uri.toString();
    if (!document.isDirty) return this.release(document);
    this.held.add(uri);
    this.gathering.add({ type: 'text', uri, text: document.getText() });
    const editor = vscode.window.activeTextEditor;
    if (editor?.document === document) this.moved(editor);
  }

  private release(document: vscode.TextDocument): void {
    const uri = document.uri.toString();
    if (this.held.delete(uri)) this.gathering.add({ type: 'close', uri });
  }

  private moved({ document, selection }: vscode.TextEditor): void {
    if (!this.has(document)) return;
    this.gathering.add({ type: 'cursor', uri: document.uri.toString(), line: selection.active.line + 1 });
  }

  private has({ uri }: vscode.TextDocument): boolean {
    if (uri.scheme !== 'file' || !/\.(md|markdown|toml)$/i.test(uri.path)) return false;
    const inner = path.relative(this.root, uri.fsPath);
    return !inner.startsWith('..') && !path.isAbsolute(inner);
  }

  private write(body: Parameters<typeof page>[1]): void {
    this.panel.webview.html = page(randomBytes(16).toString('hex'), body);
  }
}
