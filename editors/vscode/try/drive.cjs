// Drives the extension in a real VS Code: `node drive.cjs HOST PACKAGE PROGRAM [PICTURES]`. Every line says what was
// tried; the last one is DONE. With a folder for pictures, it keeps what the author sees.
const { execFileSync, spawn, spawnSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { chromium } = require('playwright-core');

const [host, packed, program, pictures] = process.argv.slice(2);
const work = fs.mkdtempSync(path.join(os.tmpdir(), 'pop-vscode-'));
const plan = path.join(work, 'Mijn plan');
const goal = path.join(plan, 'doelen/workshop.md');
const server = path.join(host, 'server/node_modules/code-server/out/node/entry.js');
const folders = ['--user-data-dir', path.join(work, 'data'), '--extensions-dir', path.join(work, 'extensions')];
const PORT = 8391;
let page;

/** Waits until something is as it should be. */
async function until(what, look, patience = 90_000) {
  const end = Date.now() + patience;
  for (;;) {
    const found = await Promise.resolve().then(look).catch(() => undefined);
    if (found) {
      console.log(`ok    ${what}`);
      return found;
    }
    if (Date.now() > end) {
      await picture('failed');
      throw new Error(`not seen: ${what}`);
    }
    await page.waitForTimeout(150);
  }
}

async function picture(name) {
  if (!pictures) return;
  fs.mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: path.join(pictures, `${name}.png`) });
}

/** Opens the box for commands or files and takes the line with a text. The box is opened again until the line is there. */
async function pick(what, key, wanted, text) {
  const input = page.locator('.quick-input-widget input[type=text]').first();
  const row = page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
  await until(what, async () => {
    await page.keyboard.press('Escape');
    await page.keyboard.press(key);
    await input.fill(wanted, { timeout: 3000 });
    await page.waitForTimeout(600);
    return row.isVisible();
  });
  await page.keyboard.press('Enter');
}

/** Runs a command by its title. */
const command = (title) => pick(`the palette offers “${title}”`, 'F1', `>${title}`, title);

/** Writes settings. A program is named by those of its machine; those of the user do not count in a remote window. */
function settings(name, values) {
  fs.mkdirSync(path.join(work, 'data', name), { recursive: true });
  fs.writeFileSync(path.join(work, 'data', name, 'settings.json'), JSON.stringify(values));
}

async function hidePanel() {
  if (await page.locator('.part.panel').isVisible()) await page.keyboard.press('Control+J');
}

async function open(file) {
  await pick(`quick open finds ${file}`, 'Control+P', file, path.basename(file));
  await page.locator('.editor-instance .view-line').first().waitFor();
  await page.waitForTimeout(500);
}

/** Goes to a line, counted from 1, and a column. */
async function go(line, column = 1) {
  await page.keyboard.press('Control+G');
  const input = page.locator('.quick-input-widget input[type=text]').first();
  await input.waitFor({ state: 'visible' });
  await input.fill(`:${line}:${column}`);
  await page.waitForTimeout(200);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(200);
}

/** Opens the list of what can be written, goes down to a word with the arrow, and takes it with Tab. */
async function choose(label) {
  const rows = page.locator('.suggest-widget .monaco-list-row');
  const name = (row) => row.locator('.label-name').innerText();
  await until(`the list has ${label}`, async () => {
    if (!(await rows.first().isVisible())) await page.keyboard.press('Control+Space');
    await page.waitForTimeout(500);
    for (let tries = 0; tries < 80; tries += 1) {
      if ((await name(page.locator('.suggest-widget .monaco-list-row.focused'))) === label) return true;
      await page.keyboard.press('ArrowDown');
      await page.waitForTimeout(40);
    }
    return false;
  });
  await page.keyboard.press('Tab');
  await page.waitForTimeout(500);
}

/** Presses keys, one after the other. */
async function press(...keys) {
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(120);
  }
}

const type = (text) => page.keyboard.type(text, { delay: 15 });
const lineOf = (text, file = goal) => fs.readFileSync(file, 'utf8').split('\n').findIndex((line) => line.includes(text)) + 1;

const steps = {
  async 'a head has colours, and what is wrong is underlined'() {
    await open('workshop.md');
    const scopes = () => page.evaluate(() => {
      const line = [...document.querySelectorAll('.view-line')].find((one) => one.textContent.includes('titel'));
      return new Set([...(line?.querySelectorAll('span span') ?? [])].map((span) => span.className)).size;
    });
    await until('the key and the value have their own colours', async () => (await scopes()) >= 2);
    await go(lineOf('status ='), 1);
    await page.keyboard.press('End');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Backspace');
    await type('vv"');
    await until('the value is underlined', () => page.locator('.squiggly-error, .squiggly-warning').first().isVisible());
    await command('Problems: Focus on Problems View');
    await until('the finding is in Dutch', () => page.locator('.markers-panel .monaco-list-row', { hasText: /status|actie/ }).first().isVisible());
    await picture('findings');
  },
  async 'a repair is offered and made'() {
    await command('View: Focus Active Editor Group');
    const menu = page.locator('.action-widget .monaco-list-row.action');
    await until('repairs are offered', async () => {
      if (!(await menu.first().isVisible())) await page.keyboard.press('Control+.');
      await page.waitForTimeout(700);
      return menu.first().isVisible();
    });
    await page.waitForTimeout(400);
    await picture('repair');
    await page.keyboard.press('Enter');
    await until('no error is left', async () => (await page.locator('.squiggly-error').count()) === 0);
    await page.keyboard.press('Control+S');
    await until('the file has the repair', () => fs.readFileSync(goal, 'utf8').includes('status = "actief"'));
  },
  async 'what can be written is offered'() {
    await go(lineOf('obstakels'), 1);
    await page.keyboard.press('Home');
    await page.keyboard.press('Control+Enter');
    await page.waitForTimeout(300);
    await page.keyboard.press('Control+Space');
    const rows = page.locator('.suggest-widget .monaco-list-row');
    await until('keys of a goal are offered', async () => /prioriteit|lezers|competentie|cyclus|aangepast|heroverwogen|bewijs/.test((await rows.allTextContents()).join(' ')));
    await page.waitForTimeout(400);
    await picture('completion');
    await page.keyboard.press('Escape');
    await command('File: Revert File');
  },
  async "VS Code's own preview hides the head"() {
    await command('View: Close All Editors');
    await open('workshop.md');
    await hidePanel();
    await command('Markdown: Open Preview to the Side');
    const texts = () => Promise.all(page.frames().map((frame) => frame.locator('body').innerText().catch(() => '')));
    await until('the text is shown and the head is not', async () => (await texts()).some((text) => text.includes('Waarom') && !text.includes('titel =')));
    await picture('markdown');
    await command('View: Close All Editors');
  },
  async 'the preview shows what is not saved, follows the cursor and leads back'() {
    await command('View: Close All Editors');
    await open('workshop.md');
    await hidePanel();
    await command('Open het voorbeeld');
    const inner = () => page.frames().find((frame) => /\/[0-9a-f]{32}\//.test(frame.url()));
    const shows = async (text) => (await inner()?.locator('body').innerText())?.includes(text);
    await until('the panel shows the page of the goal', async () => /doelen\/workshop\.html$/.test(inner()?.url() ?? ''));
    await page.waitForTimeout(800);
    const before = fs.readFileSync(goal, 'utf8');
    const line = lineOf('## Waarom') + 2;
    await page.locator('.editor-instance .view-lines').first().click();
    await go(line);
    // Twice: the first one ends at the edge of the window.
    await press('End', 'End');
    await type(' En dan nog onbewaardewoorden.');
    await until('an unsaved word is on the page', () => shows('onbewaardewoorden'));
    if (fs.readFileSync(goal, 'utf8') !== before) throw new Error('it was saved');
    await until('it is in view', () => inner().evaluate(() => {
      const blocks = [...document.querySelectorAll('main p')].filter((one) => one.textContent.includes('onbewaardewoorden'));
      const { top, bottom } = blocks.pop().getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    }));
    await picture('preview');
    await go(1);
    await open('pop.toml');
    await until('the page follows the cursor to another document', () => /[0-9a-f]{32}\/index\.html$/.test(inner()?.url() ?? ''));
    await open('workshop.md');
    await until('and back', () => /doelen\/workshop\.html$/.test(inner()?.url() ?? ''));
    await until('the unsaved word is still there', () => shows('onbewaardewoorden'));
    await inner().getByText('onbewaardewoorden').last().click();
    await until('a click leads to its line', async () => (await page.locator('.statusbar-item', { hasText: /^(Ln|Rgl|Regel) / }).first().innerText()).includes(` ${line},`));
    await command('File: Revert File');
    await until('after undoing everything, the page is as on disk', async () => !(await shows('onbewaardewoorden')));
    const count = () => execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).split('\n').filter((args) => args.startsWith(`${program} serve --panel`)).length;
    if ((await count()) !== 1) throw new Error('one pop serves the panel');
    await command('View: Close All Editors');
    await until('with the panel, its pop ends', () => count() === 0);
  },
  async 'a goal is begun, and something is logged'() {
    await hidePanel();
    await command('Nieuw doel');
    const input = page.locator('.quick-input-widget input[type=text]').first();
    await until('it asks for a title', async () => /wil je kunnen/.test(await page.locator('.quick-input-widget').innerText()));
    await input.fill('Duits leren');
    await page.keyboard.press('Enter');
    await until('the new goal is open', () => page.locator('.tab', { hasText: 'duits-leren.md' }).isVisible());
    await picture('goal');
    await command('Noteer wat je deed');
    await until('it asks what was done', async () => /Wat heb je gedaan/.test(await page.locator('.quick-input-widget').innerText()));
    await input.fill('Met Karin gebeld');
    await page.keyboard.press('Enter');
    await until('it asks for which goal', () => page.locator('.quick-input-list .monaco-list-row', { hasText: 'workshop' }).first().isVisible());
    await page.keyboard.press('Enter');
    await until('the entry is on disk', () => fs.readdirSync(path.join(plan, 'logboek')).some((name) => name.includes('karin')));
    const entry = fs.readdirSync(path.join(plan, 'logboek')).find((name) => name.includes('karin'));
    if (!/doel = .*"workshop"/.test(fs.readFileSync(path.join(plan, 'logboek', entry), 'utf8'))) throw new Error('the entry has no goal');
  },
  async 'a goal is written in an empty file with the list, Tab and arrows alone'() {
    const file = path.join(plan, 'doelen/sneller-rekenen.md');
    fs.writeFileSync(file, '');
    await command('View: Close All Editors');
    await open('sneller-rekenen.md');
    await page.locator('.editor-instance .view-lines').first().click();
    await choose('doel');
    await press('Control+Home', 'ArrowDown', 'End', 'Enter');
    for (const key of ['status', 'leerbehoefte', 'einddatum']) {
      await choose(key);
      await press('Tab', 'End', 'Enter');
    }
    await press('Control+End', 'ArrowUp', 'ArrowUp', 'End', 'Enter');
    await choose('[[maat]]');
    await press('Control+End', 'Enter', 'Enter');
    await choose('## Waarom');
    await picture('written');
    await press('Control+S');
    await until('the goal is on disk', () => /## Waarom\s*$/.test(fs.readFileSync(file, 'utf8')));
    const text = fs.readFileSync(file, 'utf8');
    for (const part of [/^titel = "Sneller rekenen"$/m, /^status = "idee"$/m, /^leerbehoefte = \["uitleggen"\]$/m, /^einddatum = \d{4}-\d\d-\d\d$/m, /^\[\[maat\]\]$/m]) {
      if (!part.test(text)) throw new Error(`${part} is not in\n${text}`);
    }
    const checked = spawnSync(program, ['check', plan, '--format', 'short'], { encoding: 'utf8' }).stdout;
    if (/sneller-rekenen\.md.*fout/.test(checked)) throw new Error(`it has an error:\n${checked}`);
    fs.rmSync(file);
    await command('View: Close All Editors');
  },
  async 'the readers of a document are shown'() {
    await open('workshop.md');
    await command('Wie leest dit document?');
    await until('a terminal says who', async () => (await page.locator('.terminal-wrapper').count()) > 0);
    await page.waitForTimeout(4000);
    await picture('readers');
    await hidePanel();
  },
  async 'without the program, it says so and how to get it'() {
    await command('View: Close All Editors');
    await open('duits-leren.md');
    await until('the findings of the new goal are there', () => page.locator('.squiggly-warning').first().isVisible());
    settings('Machine', { 'pop.path': path.join(work, 'nothing') });
    const notice = page.locator('.notification-toast', { hasText: 'Er staat geen programma pop op' });
    await until('a message says where it looked', () => notice.isVisible());
    await until('the findings are gone', async () => (await page.locator('.squiggly-warning').count()) === 0);
    await picture('absent');
    await notice.getByText('Hoe kom ik eraan?').click();
    await until('the walkthrough says how', async () => /Het programma pop/.test(await page.locator('.gettingStartedContainer').innerText()));
    await open('duits-leren.md');
    settings('Machine', { 'pop.path': program });
    await until('with the program, the findings are back', () => page.locator('.squiggly-warning').first().isVisible());
  },
  async 'a walkthrough leads the way'() {
    await command('View: Close All Editors');
    await command('Welcome: Open Walkthrough...');
    const row = page.locator('.quick-input-list .monaco-list-row', { hasText: 'Je ontwikkelplan met pop' });
    await until('the walkthrough is in the list', () => row.first().isVisible());
    await row.first().click();
    await until('its steps are shown', async () => /Een eerste doel/.test(await page.locator('.gettingStartedContainer').innerText()));
    await page.getByText('Een eerste doel').first().scrollIntoViewIfNeeded();
    await page.getByText('Een eerste doel').first().click();
    await page.waitForTimeout(1500);
    await picture('walkthrough');
  },
};

async function main() {
  execFileSync(program, ['init', plan, '--lang', 'nl', '--name', 'Ada Verbeek', '--content', 'example', '--yes'], { stdio: 'ignore' });
  settings('Machine', { 'pop.path': program });
  settings('User', {
    'workbench.startupEditor': 'none',
    'security.workspace.trust.enabled': false,
    'telemetry.telemetryLevel': 'off',
    'files.autoSave': 'off',
    'window.menuBarVisibility': 'compact',
    'remote.autoForwardPorts': false,
    'remote.otherPortsAttributes': { onAutoForward: 'ignore' },
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'workbench.colorTheme': 'Default Light Modern',
    'editor.minimap.enabled': false,
    'chat.disableAIFeatures': true,
  });
  execFileSync('node', [server, ...folders, '--install-extension', packed], { stdio: 'ignore' });
  const editor = spawn('node', [server, '--auth', 'none', '--bind-addr', `127.0.0.1:${PORT}`, ...folders, '--disable-telemetry', '--disable-update-check', '--disable-workspace-trust'], { stdio: ['ignore', 'pipe', 'pipe'] });
  const said = [];
  for (const stream of [editor.stdout, editor.stderr]) stream.on('data', (part) => said.push(String(part)));
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox'] });
  try {
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(30_000);
    for (let tries = 0; ; tries += 1) {
      const answer = await page.goto(`http://127.0.0.1:${PORT}/?folder=${encodeURIComponent(plan)}`).catch(() => undefined);
      if (answer?.ok()) break;
      if (tries > 60) throw new Error(`code-server does not answer:\n${said.join('')}`);
      await page.waitForTimeout(1000);
    }
    await page.locator('.monaco-workbench').waitFor({ timeout: 120_000 });
    await page.waitForTimeout(3000);
    const wanted = (process.env.STEPS || '').split(',').filter(Boolean);
    for (const [name, run] of Object.entries(steps)) {
      if (wanted.length && !wanted.some((word) => name.includes(word))) continue;
      console.log(`\n${name}`);
      await run();
    }
    console.log('\nDONE');
  } catch (error) {
    logs(path.join(work, 'data/logs'));
    throw error;
  } finally {
    await browser.close();
    editor.kill();
    fs.rmSync(work, { recursive: true, force: true, maxRetries: 5, retryDelay: 300 });
  }
}

/** What the extension host wrote, for finding out why something was not seen. */
function logs(folder) {
  for (const entry of fs.existsSync(folder) ? fs.readdirSync(folder, { recursive: true }) : []) {
    const file = path.join(folder, String(entry));
    if (!/remoteexthost\.log$|pop\.log$/.test(file)) continue;
    console.error(`\n${entry}\n${fs.readFileSync(file, 'utf8').split('\n').slice(-25).join('\n')}`);
  }
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
