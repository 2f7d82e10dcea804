// Two plans in one workspace: a Dutch one, and an English one with heads in YAML.
const fs = require('node:fs');
const path = require('node:path');

const read = (place, file) => fs.readFileSync(path.join(place, file), 'utf8');

module.exports = {
  async prepare(editor) {
    const dutch = editor.plan('Twee plannen/Mijn plan (één)', 'nl');
    const english = editor.plan('Twee plannen/English plan', 'en');
    editor.pop(english, 'check', '--fix', '--heads', 'yaml');
    fs.writeFileSync(path.join(english, 'pop.toml'), `heads = "yaml"\n${read(english, 'pop.toml')}`);
    fs.writeFileSync(path.join(editor.work, 'Twee plannen/los.md'), '+++\ntitel = 1\n+++\n');
    editor.settings('User', {});
    await editor.window(path.join(editor.work, 'Twee plannen'));
    return { dutch, english };
  },
  steps: {
    async 'each plan has its own findings, in its own language'(editor, { dutch, english }) {
      await editor.open('los.md');
      await editor.until('neither plan has an error', async () => (await editor.problems()).errors === 0);
      for (const [place, key] of [[dutch, 'doelen'], [english, 'goals']]) {
        const file = path.join(place, key, 'workshop.md');
        fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace('uitleggen"', 'nergens"').replace(/need: .*/, 'need: nowhere'));
      }
      await editor.until('each has one', async () => (await editor.problems()).errors === 2);
      await editor.command('Problems: Focus on Problems View');
      const row = (text) => editor.page.locator('.markers-panel .monaco-list-row', { hasText: text }).first();
      await editor.until('one is in Dutch', () => row('er is niets in je plan dat `nergens` heet').isVisible());
      await editor.until('the other is in English', () => row(/nothing in your plan is called `nowhere`|`nowhere`/).isVisible());
      await editor.picture('several');
      await editor.hidePanel();
    },
    async 'a repair in a YAML head keeps it YAML'(editor, { english }) {
      const file = 'goals/workshop.md';
      await editor.command('View: Close All Editors');
      await editor.open('English plan/goals/workshop.md');
      const line = read(english, file).split('\n').findIndex((one) => one.startsWith('need:')) + 1;
      await editor.go(line, 8);
      await editor.repair(/Create `needs\/nowhere\.md`|`needs\/nowhere\.md`/, { look: 'yaml-create' });
      await editor.command('File: Save All');
      await editor.until('the new document has a YAML head', () => /^---\n[^]*title: [^]*\n---\n/.test(read(english, 'needs/nowhere.md')));
      await editor.command('View: Close All Editors');
      await editor.open('English plan/goals/workshop.md');
      const status = read(english, file).split('\n').findIndex((one) => one.startsWith('status:')) + 1;
      await editor.go(status, 1);
      await editor.press('End', 'Backspace', 'Backspace');
      await editor.type('vv"');
      await editor.until('the value is underlined', () => editor.page.locator('.squiggly-error').first().isVisible());
      await editor.repair('active');
      await editor.press('Control+S');
      await editor.until('the value is mended', () => /^status: "active"$/m.test(read(english, file)));
    },
    async 'keys and values are offered in a YAML head'(editor, { english }) {
      const file = path.join(english, 'goals/faster-sums.md');
      fs.writeFileSync(file, '');
      await editor.command('View: Close All Editors');
      await editor.open('faster-sums.md');
      await editor.page.locator('.editor-instance .view-lines').first().click();
      await editor.choose('goal');
      await editor.press('Control+Home', 'ArrowDown', 'End', 'Enter');
      for (const key of ['status', 'due']) {
        await editor.choose(key);
        await editor.press('Tab', 'End', 'Enter');
      }
      await editor.press('Control+S');
      await editor.until('the goal is on disk', () => /^status: /m.test(fs.readFileSync(file, 'utf8')));
      await editor.picture('yaml-written');
      const text = fs.readFileSync(file, 'utf8');
      for (const part of [/^---\n/, /^title: "?Faster sums"?$/m, /^status: "?idea"?$/m, /^due: \d{4}-\d\d-\d\d$/m, /\n---\n/]) {
        if (!part.test(text)) throw new Error(`${part} is not in\n${text}`);
      }
    },
    async 'commands and the preview are those of the plan of the text'(editor, { dutch, english }) {
      const { page } = editor;
      await editor.command('View: Close All Editors');
      await editor.open('English plan/goals/workshop.md');
      await editor.command('New goal');
      await editor.answer(/want to be able to do/, 'Learn German');
      await editor.until('the goal is in the English plan', () => read(english, 'goals/learn-german.md').startsWith('---\n'));
      await editor.command('View: Close All Editors');
      await editor.open('Mijn plan (één)/doelen/workshop.md');
      await editor.command('Nieuw doel');
      await editor.answer(/wil je kunnen/, 'Duits leren');
      await editor.until('the goal is in the Dutch plan', () => read(dutch, 'doelen/duits-leren.md').startsWith('+++\n'));
      await editor.command('View: Close All Editors');
      await editor.open('English plan/goals/workshop.md');
      await editor.hidePanel();
      await editor.command('Open the preview');
      await editor.until('the preview is that of the English goal', async () => /\/goals\/workshop\.html$/.test(editor.preview()?.url() ?? ''));
      await page.locator('.editor-instance .view-lines').first().click();
      await editor.press('Control+End');
      await editor.type('An unsavedword.');
      await editor.until('it shows what is typed', async () => (await editor.preview().locator('body').innerText()).includes('unsavedword'));
      await editor.picture('yaml-preview');
      await editor.command('File: Revert File');
      await editor.command('View: Close All Editors');
    },
    async 'a text outside the plans has no findings'(editor) {
      await editor.open('los.md');
      await editor.page.waitForTimeout(1500);
      const underlined = await editor.page.locator('.squiggly-error, .squiggly-warning').count();
      if (underlined) throw new Error('it has findings');
      console.log('ok    nothing is underlined');
    },
  },
};
