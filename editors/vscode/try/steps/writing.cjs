// Writing: findings, repairs, completion, the preview and the commands.
const { execFileSync, spawnSync } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const GOAL = 'doelen/workshop.md';

const lineOf = (place, text) => fs.readFileSync(path.join(place, GOAL), 'utf8').split('\n').findIndex((line) => line.includes(text)) + 1;

module.exports = {
  async prepare(editor) {
    const place = editor.plan('Mijn plan', 'nl');
    await editor.window(place);
    return place;
  },
  steps: {
    async 'a head has colours, and what is wrong is underlined'(editor, place) {
      const { page } = editor;
      await editor.open('workshop.md');
      const scopes = () => page.evaluate(() => {
        const line = [...document.querySelectorAll('.view-line')].find((one) => one.textContent.includes('titel'));
        return new Set([...(line?.querySelectorAll('span span') ?? [])].map((span) => span.className)).size;
      });
      await editor.until('the key and the value have their own colours', async () => (await scopes()) >= 2);
      await editor.go(lineOf(place, 'status ='), 1);
      await page.keyboard.press('End');
      await page.keyboard.press('Backspace');
      await page.keyboard.press('Backspace');
      await editor.type('vv"');
      await editor.until('the value is underlined', () => page.locator('.squiggly-error, .squiggly-warning').first().isVisible());
      await editor.command('Problems: Focus on Problems View');
      await editor.until('the finding is in Dutch', () => page.locator('.markers-panel .monaco-list-row', { hasText: /status|actie/ }).first().isVisible());
      await editor.picture('findings');
    },
    async 'a repair is offered and made'(editor, place) {
      const { page } = editor;
      await editor.command('View: Focus Active Editor Group');
      const menu = page.locator('.action-widget .monaco-list-row.action');
      await editor.until('repairs are offered', async () => {
        if (!(await menu.first().isVisible())) await page.keyboard.press('Control+.');
        await page.waitForTimeout(700);
        return menu.first().isVisible();
      });
      await page.waitForTimeout(400);
      await editor.picture('repair');
      await page.keyboard.press('Enter');
      await editor.until('no error is left', async () => (await page.locator('.squiggly-error').count()) === 0);
      await page.keyboard.press('Control+S');
      await editor.until('the file has the repair', () => fs.readFileSync(path.join(place, GOAL), 'utf8').includes('status = "actief"'));
    },
    async 'what can be written is offered'(editor, place) {
      const { page } = editor;
      await editor.go(lineOf(place, 'obstakels'), 1);
      await page.keyboard.press('Home');
      await page.keyboard.press('Control+Enter');
      await page.waitForTimeout(300);
      await page.keyboard.press('Control+Space');
      const rows = page.locator('.suggest-widget .monaco-list-row');
      await editor.until('keys of a goal are offered', async () => /prioriteit|lezers|competentie|cyclus|aangepast|heroverwogen|bewijs/.test((await rows.allTextContents()).join(' ')));
      await page.waitForTimeout(400);
      await editor.picture('completion');
      await page.keyboard.press('Escape');
      await editor.command('File: Revert File');
    },
    async "VS Code's own preview hides the head"(editor) {
      const { page } = editor;
      await editor.command('View: Close All Editors');
      await editor.open('workshop.md');
      await editor.hidePanel();
      await editor.command('Markdown: Open Preview to the Side');
      const texts = () => Promise.all(page.frames().map((frame) => frame.locator('body').innerText().catch(() => '')));
      await editor.until('the text is shown and the head is not', async () => (await texts()).some((text) => text.includes('Waarom') && !text.includes('titel =')));
      await editor.picture('markdown');
      await editor.command('View: Close All Editors');
    },
    async 'the preview shows what is not saved, follows the cursor and leads back'(editor, place) {
      const { page } = editor;
      await editor.command('View: Close All Editors');
      await editor.open('workshop.md');
      await editor.hidePanel();
      await editor.command('Open het voorbeeld');
      const inner = () => page.frames().find((frame) => /\/[0-9a-f]{32}\//.test(frame.url()));
      const shows = async (text) => (await inner()?.locator('body').innerText())?.includes(text);
      await editor.until('the panel shows the page of the goal', async () => /doelen\/workshop\.html$/.test(inner()?.url() ?? ''));
      await page.waitForTimeout(800);
      const before = fs.readFileSync(path.join(place, GOAL), 'utf8');
      const line = lineOf(place, '## Waarom') + 2;
      await page.locator('.editor-instance .view-lines').first().click();
      await editor.go(line);
      // Twice: the first one ends at the edge of the window.
      await editor.press('End', 'End');
      await editor.type(' En dan nog onbewaardewoorden.');
      await editor.until('an unsaved word is on the page', () => shows('onbewaardewoorden'));
      if (fs.readFileSync(path.join(place, GOAL), 'utf8') !== before) throw new Error('it was saved');
      await editor.until('it is in view', () => inner().evaluate(() => {
        const blocks = [...document.querySelectorAll('main p')].filter((one) => one.textContent.includes('onbewaardewoorden'));
        const { top, bottom } = blocks.pop().getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      }));
      await editor.picture('preview');
      await editor.go(1);
      await editor.open('pop.toml');
      await editor.until('the page follows the cursor to another document', () => /[0-9a-f]{32}\/index\.html$/.test(inner()?.url() ?? ''));
      await editor.open('workshop.md');
      await editor.until('and back', () => /doelen\/workshop\.html$/.test(inner()?.url() ?? ''));
      await editor.until('the unsaved word is still there', () => shows('onbewaardewoorden'));
      await inner().getByText('onbewaardewoorden').last().click();
      await editor.until('a click leads to its line', async () => (await page.locator('.statusbar-item', { hasText: /^(Ln|Rgl|Regel) / }).first().innerText()).includes(` ${line},`));
      await editor.command('File: Revert File');
      await editor.until('after undoing everything, the page is as on disk', async () => !(await shows('onbewaardewoorden')));
      const count = () => execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).split('\n').filter((args) => args.startsWith(`${editor.program} serve --panel`)).length;
      if ((await count()) !== 1) throw new Error('one pop serves the panel');
      await editor.command('View: Close All Editors');
      await editor.until('with the panel, its pop ends', () => count() === 0);
    },
    async 'a goal is begun, and something is logged'(editor, place) {
      const { page } = editor;
      await editor.hidePanel();
      await editor.command('Nieuw doel');
      const input = page.locator('.quick-input-widget input[type=text]').first();
      await editor.until('it asks for a title', async () => /wil je kunnen/.test(await page.locator('.quick-input-widget').innerText()));
      await input.fill('Duits leren');
      await page.keyboard.press('Enter');
      await editor.until('the new goal is open', () => page.locator('.tab', { hasText: 'duits-leren.md' }).isVisible());
      await editor.picture('goal');
      await editor.command('Noteer wat je deed');
      await editor.until('it asks what was done', async () => /Wat heb je gedaan/.test(await page.locator('.quick-input-widget').innerText()));
      await input.fill('Met Karin gebeld');
      await page.keyboard.press('Enter');
      await editor.until('it asks for which goal', () => page.locator('.quick-input-list .monaco-list-row', { hasText: 'workshop' }).first().isVisible());
      await page.keyboard.press('Enter');
      await editor.until('the entry is on disk', () => fs.readdirSync(path.join(place, 'logboek')).some((name) => name.includes('karin')));
      const entry = fs.readdirSync(path.join(place, 'logboek')).find((name) => name.includes('karin'));
      if (!/doel = .*"workshop"/.test(fs.readFileSync(path.join(place, 'logboek', entry), 'utf8'))) throw new Error('the entry has no goal');
    },
    async 'a goal is written in an empty file with the list, Tab and arrows alone'(editor, place) {
      const { page } = editor;
      const file = path.join(place, 'doelen/sneller-rekenen.md');
      fs.writeFileSync(file, '');
      await editor.command('View: Close All Editors');
      await editor.open('sneller-rekenen.md');
      await page.locator('.editor-instance .view-lines').first().click();
      await editor.choose('doel');
      await editor.press('Control+Home', 'ArrowDown', 'End', 'Enter');
      for (const key of ['status', 'leerbehoefte', 'einddatum']) {
        await editor.choose(key);
        await editor.press('Tab', 'End', 'Enter');
      }
      await editor.press('Control+End', 'ArrowUp', 'ArrowUp', 'End', 'Enter');
      await editor.choose('[[maat]]');
      await editor.press('Control+End', 'Enter', 'Enter');
      await editor.choose('## Waarom');
      await editor.picture('written');
      await editor.press('Control+S');
      await editor.until('the goal is on disk', () => /## Waarom\s*$/.test(fs.readFileSync(file, 'utf8')));
      const text = fs.readFileSync(file, 'utf8');
      for (const part of [/^titel = "Sneller rekenen"$/m, /^status = "idee"$/m, /^leerbehoefte = \["uitleggen"\]$/m, /^einddatum = \d{4}-\d\d-\d\d$/m, /^\[\[maat\]\]$/m]) {
        if (!part.test(text)) throw new Error(`${part} is not in\n${text}`);
      }
      const checked = spawnSync(editor.program, ['check', place, '--format', 'short'], { encoding: 'utf8' }).stdout;
      if (/sneller-rekenen\.md.*fout/.test(checked)) throw new Error(`it has an error:\n${checked}`);
      fs.rmSync(file);
      await editor.command('View: Close All Editors');
    },
    async 'the readers of a document are shown'(editor, place) {
      const { page } = editor;
      await editor.open('workshop.md');
      await editor.command('Wie leest dit document?');
      await editor.until('a terminal says who', async () => (await page.locator('.terminal-wrapper').count()) > 0);
      await page.waitForTimeout(4000);
      await editor.picture('readers');
      await editor.hidePanel();
    },
  },
};
