// A real VS Code, and the hands and eyes of its author: keys, the mouse, and what is on the screen.
const { execFileSync, spawn, spawnSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { chromium } = require('playwright-core');

const PORT = Number(process.env.PORT || 8391);
let page;

class Editor {
  constructor(host, packed, program, pictures) {
    Object.assign(this, { packed, program, pictures });
    this.work = fs.mkdtempSync(path.join(os.tmpdir(), 'pop-vscode-'));
    this.server = path.join(host, 'server/node_modules/code-server/out/node/entry.js');
  }

  get page() {
    return page;
  }

  async start() {
    const folders = ['--user-data-dir', path.join(this.work, 'data'), '--extensions-dir', path.join(this.work, 'extensions')];
    this.settings('Machine', { 'pop.path': this.program });
    this.settings('User', {});
    execFileSync('node', [this.server, ...folders, '--install-extension', this.packed], { stdio: 'ignore' });
    const quiet = ['--disable-telemetry', '--disable-update-check', '--disable-workspace-trust'];
    const args = [this.server, '--auth', 'none', '--bind-addr', `127.0.0.1:${PORT}`, ...folders, ...quiet];
    this.process = spawn('node', args, { stdio: ['ignore', 'pipe', 'pipe'] });
    this.said = [];
    for (const stream of [this.process.stdout, this.process.stderr]) stream.on('data', (part) => this.said.push(String(part)));
    this.browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium', args: ['--no-sandbox'] });
  }

  /** Opens a folder or a workspace in a window of its own. */
  async window(place) {
    await page?.close();
    // The windows of one context have the same memory.
    this.context ??= await this.browser.newContext({ viewport: { width: 1280, height: 800 } });
    page = await this.context.newPage();
    page.setDefaultTimeout(30_000);
    const kind = place.endsWith('.code-workspace') ? 'workspace' : 'folder';
    for (let tries = 0; ; tries += 1) {
      const answer = await page.goto(`http://127.0.0.1:${PORT}/?${kind}=${encodeURIComponent(place)}`).catch(() => undefined);
      if (answer?.ok()) break;
      if (tries > 60) throw new Error(`code-server does not answer:\n${this.said.join('')}`);
      await page.waitForTimeout(1000);
    }
    await page.locator('.monaco-workbench').waitFor({ timeout: 120_000 });
    await page.waitForTimeout(3000);
  }

  /** Forgets every window, and what they remember. */
  async forget() {
    await this.context?.close();
    this.context = undefined;
    page = undefined;
  }

  async end() {
    await this.browser?.close();
    this.process?.kill();
    fs.rmSync(this.work, { recursive: true, force: true, maxRetries: 5, retryDelay: 300 });
  }

  /** Writes settings. A program is named by those of its machine; those of the user do not count in a remote window. */
  settings(name, values) {
    const usual = {
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
      'files.simpleDialog.enable': true,
      'chat.disableAIFeatures': true,
    };
    const folder = path.join(this.work, 'data', name);
    fs.mkdirSync(folder, { recursive: true });
    fs.writeFileSync(path.join(folder, 'settings.json'), JSON.stringify({ ...(name === 'User' ? usual : {}), ...values }));
  }

  /** Makes a plan with the example in it, and other files over it. */
  plan(name, lang, files = {}, ...options) {
    const root = path.join(this.work, name);
    const args = ['init', root, '--lang', lang, '--name', 'Ada Verbeek', '--content', 'example', '--yes', ...options];
    execFileSync(this.program, args, { stdio: 'ignore' });
    for (const [file, text] of Object.entries(files)) {
      fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      fs.writeFileSync(path.join(root, file), text);
    }
    return root;
  }

  /** Runs pop in a plan, in a terminal of nobody's. */
  pop(root, ...args) {
    return execFileSync(this.program, args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  }

  /** What `pop check` finds in a plan on disk. */
  findings(root) {
    return spawnSync(this.program, ['check', root, '--format', 'short'], { encoding: 'utf8' }).stdout;
  }

  /** Waits until something is as it should be. */
  async until(what, look, patience = 60_000) {
    const end = Date.now() + patience;
    for (;;) {
      const found = await Promise.resolve().then(look).catch(() => undefined);
      if (found) {
        console.log(`ok    ${what}`);
        return found;
      }
      if (Date.now() > end) {
        await this.picture('failed');
        throw new Error(`not seen: ${what}`);
      }
      await page.waitForTimeout(150);
    }
  }

  async picture(name) {
    if (!this.pictures) return;
    fs.mkdirSync(this.pictures, { recursive: true });
    await page.screenshot({ path: path.join(this.pictures, `${name}.png`) });
  }

  /** Opens the box for commands or files and takes the line with a text. The box is opened again until the line is there. */
  async pick(what, key, wanted, text) {
    const input = page.locator('.quick-input-widget input[type=text]').first();
    const row = page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
    await this.until(what, async () => {
      await page.keyboard.press('Escape');
      await page.keyboard.press(key);
      await input.fill(wanted, { timeout: 3000 });
      await page.waitForTimeout(600);
      return row.isVisible();
    });
    await page.keyboard.press('Enter');
  }

  /** Runs a command by its title. */
  command(title) {
    return this.pick(`the palette offers “${title}”`, 'F1', `>${title}`, title);
  }

  /** Answers a question of the box above the text. */
  async answer(question, text) {
    await this.until(`it asks ${question}`, async () => question.test(await page.locator('.quick-input-widget').innerText()));
    await page.locator('.quick-input-widget input[type=text]').first().fill(text);
    await page.keyboard.press('Enter');
  }

  async hidePanel() {
    if (await page.locator('.part.panel').isVisible()) await page.keyboard.press('Control+J');
  }

  async open(file) {
    await this.pick(`quick open finds ${file}`, 'Control+P', file, path.basename(file));
    await page.locator('.editor-instance .view-line').first().waitFor();
    await page.waitForTimeout(500);
  }

  /** Goes to a line, counted from 1, and a column. */
  async go(line, column = 1) {
    await page.keyboard.press('Control+G');
    const input = page.locator('.quick-input-widget input[type=text]').first();
    await input.waitFor({ state: 'visible' });
    await input.fill(`:${line}:${column}`);
    await page.waitForTimeout(200);
    await page.keyboard.press('Enter');
    await page.waitForTimeout(200);
  }

  /** The line of the cursor, as the status bar says it. */
  async line() {
    const item = page.locator('.statusbar-item', { hasText: /^(Ln|Rgl|Regel) / }).first();
    return Number(/\d+/.exec(await item.innerText())[0]);
  }

  /** Opens the list of what can be written, goes down to a word with the arrow, and takes it with Tab. */
  async choose(label) {
    const rows = page.locator('.suggest-widget .monaco-list-row');
    const name = (row) => row.locator('.label-name').innerText();
    await this.until(`the list has ${label}`, async () => {
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

  /** Opens the menu of repairs at the cursor until one has a text; takes it, unless the menu is only to be looked at. */
  async repair(text, { key = 'Control+.', look } = {}) {
    const rows = page.locator('.action-widget .monaco-list-row.action');
    const row = rows.filter({ hasText: text }).first();
    await this.until(`the menu offers “${text}”`, async () => {
      if (await rows.first().isVisible()) await page.keyboard.press('Escape');
      await page.keyboard.press(key);
      await page.waitForTimeout(900);
      return row.isVisible();
    });
    if (look) await this.picture(look);
    await row.click();
    await page.waitForTimeout(500);
  }

  /** How many errors, warnings and remarks the whole window has, as the status bar says it. */
  async problems() {
    const label = (await page.locator('#status\\.problems a, #status\\.problems').first().getAttribute('aria-label')) ?? '';
    const count = (word) => Number(new RegExp(`${word}\\D*(\\d+)`, 'i').exec(label)?.[1] ?? new RegExp(`(\\d+) ${word}`, 'i').exec(label)?.[1] ?? 0);
    return { errors: count('error'), warnings: count('warning'), infos: count('info') };
  }

  /** The line of the explorer with a name. */
  file(name) {
    return page.locator('.explorer-folders-view .monaco-list-row').filter({ has: page.getByText(name, { exact: true }) }).first();
  }

  /** Answers a dialog of VS Code, if it is about something. */
  async dialog(text, button) {
    const box = page.locator('.monaco-dialog-box', { hasText: text });
    await this.until(`VS Code asks “${text}”`, () => box.isVisible());
    await box.locator('.monaco-button', { hasText: button }).first().click();
    await page.waitForTimeout(300);
  }

  /** The page in the panel of the preview. */
  preview() {
    return page.frames().find((frame) => /\/[0-9a-f]{32}\//.test(frame.url()));
  }

  /** Presses keys, one after the other. */
  async press(...keys) {
    for (const key of keys) {
      await page.keyboard.press(key);
      await page.waitForTimeout(120);
    }
  }

  type(text) {
    return page.keyboard.type(text, { delay: 15 });
  }

  /** What the extension host wrote, for finding out why something was not seen. */
  logs() {
    const folder = path.join(this.work, 'data/logs');
    for (const entry of fs.existsSync(folder) ? fs.readdirSync(folder, { recursive: true }) : []) {
      const file = path.join(folder, String(entry));
      if (!/remoteexthost\.log$|pop\.log$/.test(file)) continue;
      console.error(`\n${entry}\n${fs.readFileSync(file, 'utf8').split('\n').slice(-25).join('\n')}`);
    }
  }
}

module.exports = { Editor };
