// Heads and settings have colours; the text below a head is Markdown.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import oniguruma from 'vscode-oniguruma';
import textmate from 'vscode-textmate';

// A stand-in for the grammar of VS Code: the injection must win over its rules, and leave them alone elsewhere.
const markdown = {
  scopeName: 'text.html.markdown',
  patterns: [
    { begin: '^```', end: '^```', name: 'markup.fenced_code.block.markdown' },
    { match: '\\[\\[[^\\]]*\\]\\]', name: 'link.markdown' },
    { match: '^#+ .*$', name: 'markup.heading.markdown' },
    { begin: '(^|\\G)[ ]{0,3}(?=[^ \\t\\n])', while: '(^|\\G)(?=\\S)', name: 'meta.paragraph.markdown', patterns: [{ match: '\\[\\[[^\\]]*\\]\\]', name: 'link.markdown' }] },
  ],
};
const own = (name: string) => textmate.parseRawGrammar(readFileSync(`syntaxes/${name}.tmLanguage.json`, 'utf8'), 'x.json');
const grammars: Record<string, textmate.IRawGrammar> = {
  'text.html.markdown': textmate.parseRawGrammar(JSON.stringify(markdown), 'x.json'),
  'source.pop.toml': own('toml'),
  'markdown.pop.head': own('head'),
};
const wasm = readFileSync(createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm'));
const registry = new textmate.Registry({
  onigLib: oniguruma.loadWASM(wasm).then(() => ({
    createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
    createOnigString: (text) => new oniguruma.OnigString(text),
  })),
  loadGrammar: async (scope) => grammars[scope] ?? null,
  getInjections: (scope) => (scope === 'text.html.markdown' ? ['markdown.pop.head'] : []),
});

/** The innermost scope of each piece of text. */
async function scopes(scope: string, text: string): Promise<Map<string, string>> {
  const grammar = await registry.loadGrammar(scope);
  assert.ok(grammar);
  const found = new Map<string, string>();
  let stack = textmate.INITIAL;
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
    for (const { startIndex, endIndex, scopes } of tokens) found.set(line.slice(startIndex, endIndex).trim(), scopes.join(' '));
    stack = ruleStack;
  }
  return found;
}

test('a head has the colours of TOML, and the text below it those of Markdown', async () => {
  const text = '+++\ntitle = "A \\" b"\ndue = 2027-05-30\n\n[[step]]\nwhat = \'x\' # why\n+++\n\n# Why\nAs in [[other]].\n';
  const found = await scopes('text.html.markdown', text);
  const is = (piece: string, part: RegExp) => assert.match(found.get(piece) ?? 'absent', part, piece);
  is('title', /meta\.embedded\.block\.pop\.toml support\.type\.property-name/);
  is('2027-05-30', /constant\.other\.date/);
  is('step', /entity\.name\.section/);
  is('why', /comment/);
  is('# Why', /markup\.heading/);
  is('[[other]]', /link\.markdown/);
  assert.doesNotMatch(found.get('# Why') ?? '', /embedded/);
});

test('lines that only look like a head have no colours', async () => {
  const found = await scopes('text.html.markdown', 'Text\n\n+++\ntitle = 1\n+++\n');
  assert.doesNotMatch([...found.values()].join(' '), /pop/);
});

test('remarks are comments, except in code', async () => {
  const found = await scopes('text.html.markdown', 'Text %%not\nfor you%% more\n```\n%%code%%\n```\n');
  assert.match(found.get('not') ?? '', /comment\.block\.pop/);
  assert.match(found.get('for you') ?? '', /comment\.block\.pop/);
  assert.doesNotMatch(found.get('more') ?? '', /comment/);
  assert.doesNotMatch(found.get('%%code%%') ?? '', /comment/);
});

test('every value of settings has a colour', async () => {
  const text = 'a = true\nb.c = -1_000.5\n"d e" = [1, { f = "g#h" }]\ni = """\nj\n"""\n[k]\nl = 07:32:00\nm = 0xff\n';
  const found = await scopes('source.pop.toml', text);
  const is = (piece: string, part: RegExp) => assert.match(found.get(piece) ?? 'absent', part, piece);
  is('true', /boolean/);
  is('b.c', /property-name/);
  is('-1_000.5', /numeric/);
  is('"d e"', /property-name/);
  is('g#h', /string/);
  is('j', /string\.quoted\.triple/);
  is('k', /section/);
  is('07:32:00', /time/);
  is('0xff', /numeric/);
});
