// What VS Code shows is there in both languages, and every name leads somewhere.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { words } from '../src/words';

const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'));
const manifest = json('package.json');
const { contributes } = manifest;
const en: Record<string, string> = json('package.nls.json');
const nl: Record<string, string> = json('package.nls.nl.json');
interface Command {
  command: string;
  title: string;
}
const commands: Command[] = contributes.commands;

test('both languages have the same texts', () => {
  assert.deepEqual(Object.keys(en).sort(), Object.keys(nl).sort());
  const used = new Set([...JSON.stringify(manifest).matchAll(/"%([\w.]+)%"/g)].map((found) => found[1] ?? ''));
  assert.deepEqual([...used].sort(), Object.keys(en).sort());
  assert.deepEqual(Object.keys(words('en')).sort(), Object.keys(words('nl')).sort());
  const same = Object.keys(en).filter((key) => en[key] === nl[key]);
  assert.deepEqual(same, []);
});

test('every command has a Dutch twin, and only one of both is offered', () => {
  const english = commands.filter(({ command }) => !command.startsWith('pop.nl.'));
  for (const { command, title } of english) {
    const name = command.replace('pop.', '');
    const twin = commands.find((other) => other.command === `pop.nl.${name}`);
    assert.equal(twin?.title, nl[title.slice(1, -1)], command);
    const offered = (id: string) =>
      contributes.menus.commandPalette.filter((entry: { command: string }) => entry.command === id).map((entry: { when: string }) => entry.when);
    assert.match(offered(command)[0] ?? '', /pop\.language != 'nl'/);
    assert.match(offered(`pop.nl.${name}`)[0] ?? '', /pop\.language == 'nl'/);
  }
  assert.equal(commands.length, 2 * english.length);
});

test('every command of a menu and of the walkthrough is registered', () => {
  const known = new Set(commands.map(({ command }) => command));
  const source = readFileSync('src/extension.ts', 'utf8') + readFileSync('src/commands.ts', 'utf8');
  const named = [...JSON.stringify(contributes).matchAll(/command:(pop[\w.]+)|"command":"(pop[\w.]+)"|onCommand:(pop[\w.]+)/g)];
  assert.ok(named.length > 30);
  for (const [, link, menu, event] of named) assert.ok(known.has(link ?? menu ?? event ?? ''), link ?? menu ?? event);
  for (const { command } of commands) {
    const name = command.replace(/^pop\.(nl\.)?/, '');
    assert.match(source, new RegExp(`^ {4}${name}: `, 'm'), name);
  }
});

test('the walkthrough has the same steps in both languages, with a page for each', () => {
  const [first, second] = contributes.walkthroughs;
  const names = (walkthrough: { steps: { id: string }[] }) => walkthrough.steps.map(({ id }) => id.slice(3));
  assert.deepEqual(names(first), names(second));
  for (const { steps } of contributes.walkthroughs) {
    for (const { id, media, completionEvents } of steps) {
      assert.ok(existsSync(media.markdown), media.markdown);
      // A context that is true before VS Code knows the step would never tick it; those of `Progress` become true again.
      assert.deepEqual(completionEvents, [`onContext:pop.done.${id.slice(3)}`]);
    }
  }
});

test('a folder cannot name a program that is started', () => {
  assert.equal(contributes.configuration.properties['pop.path'].scope, 'machine-overridable');
  assert.ok(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations.includes('pop.path'));
});

interface Snippet {
  prefix: string | string[];
  body: string[];
}

/** A snippet with every default filled in. */
function filled({ body }: Snippet): string {
  const text = body
    .join('\n')
    .replaceAll('$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE', '2027-03-01')
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1');
  return text.replaceAll('$0', '');
}

test('snippets have the same things in both languages', () => {
  const [english, dutch] = ['en', 'nl'].map((lang) => Object.values<Snippet>(json(`snippets/${lang}.json`)));
  assert.equal(english?.length, dutch?.length);
  for (const snippet of [...(english ?? []), ...(dutch ?? [])]) assert.doesNotMatch(filled(snippet), /\$/);
});

// The gate gives the compiled program; without it, the snippets are only looked at.
const program = process.env['POP_PROGRAM'];
test('pop reads every snippet', { skip: !program }, () => {
  assert.ok(program);
  const folders: Record<string, string> = {
    goal: 'goals', log: 'log', need: 'needs', evidence: 'evidence',
    doel: 'doelen', noteer: 'logboek', leerbehoefte: 'leerbehoeften', bewijs: 'bewijs',
  };
  for (const lang of ['en', 'nl']) {
    const plan = mkdtempSync(join(tmpdir(), 'pop-snippets-'));
    try {
      execFileSync(program, ['init', plan, '--lang', lang, '--name', 'Ada', '--content', 'empty', '--yes', '--date', '2026-12-01'], { stdio: 'ignore' });
      const snippets = Object.values<Snippet>(json(`snippets/${lang}.json`));
      const parts = snippets.filter(({ prefix }) => typeof prefix === 'string').map(filled);
      let documents = 0;
      for (const snippet of snippets) {
        const name = typeof snippet.prefix === 'string' ? '' : snippet.prefix.at(-1) ?? '';
        const folder = folders[name];
        if (!folder) continue;
        documents += 1;
        mkdirSync(join(plan, folder), { recursive: true });
        const id = lang === 'nl' ? 'id-van-het-doel' : 'id-of-the-goal';
        const isGoal = name === 'goal' || name === 'doel';
        const text = isGoal ? filled(snippet).replace('\n+++\n\n#', `\n\n${parts.join('\n\n')}\n+++\n\n#`) : filled(snippet);
        writeFileSync(join(plan, folder, isGoal ? `${id}.md` : `2026-11-30-${name}.md`), text.replace('2027-03-01', isGoal ? '2027-03-01' : '2026-11-30'));
      }
      assert.equal(documents, 4);
      const answer = spawnSync(program, ['check', plan, '--format', 'json', '--date', '2026-12-01'], { encoding: 'utf8' });
      const severe = answer.stdout.match(/"severity": *"(error|warning)"[^]*?\n  \}/g) ?? [];
      assert.doesNotMatch(answer.stdout, /"severity": *"error"/, answer.stdout);
      assert.ok(answer.stdout.length > 0 && severe.length < 12, answer.stdout);
    } finally {
      rmSync(plan, { recursive: true, force: true });
    }
  }
});
