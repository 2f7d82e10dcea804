// The walkthrough in both languages, from an empty folder to a first goal; and a computer without the program.
const fs = require('node:fs');
const path = require('node:path');

const STEPS = {
  en: ['The program pop', 'A plan of your own', 'A first goal', 'What you did', 'See it as your readers do', 'Who reads this?'],
  nl: ['Het programma pop', 'Een plan van jezelf', 'Een eerste doel', 'Wat je deed', 'Zie het zoals je lezers', 'Wie leest dit?'],
};

/** The pages of the steps. */
const PAGES = ['program', 'plan', 'goal', 'log', 'preview', 'readers'];

const page = (editor) => editor.page.locator('.gettingStartedContainer');

/** Opens the walkthrough from the list of all. */
async function walkthrough(editor, title) {
  await editor.command('View: Close All Editors');
  await editor.command('Welcome: Open Walkthrough...');
  const row = editor.page.locator('.quick-input-list .monaco-list-row', { hasText: title });
  await editor.until('the walkthrough is in the list', () => row.first().isVisible());
  await row.first().click();
  await editor.until('it is shown', async () => (await page(editor).innerText()).includes(title));
}

/** The names of the steps that are ticked. */
async function ticked(editor) {
  const all = page(editor).locator('.getting-started-step');
  const names = [];
  for (const step of await all.all()) {
    if (await step.locator('.codicon.complete').count()) names.push((await step.locator('.step-title').innerText()).trim());
  }
  return names;
}

const ticks = (editor, names) => editor.until(`ticked: ${names.join(', ')}`, async () => (await ticked(editor)).join() === names.join());

/** Opens a step and presses one of its buttons. */
async function press(editor, step, button) {
  await page(editor).locator('.getting-started-step', { hasText: step }).first().click();
  await editor.page.waitForTimeout(500);
  await page(editor).getByRole('button', { name: button }).or(page(editor).locator('.button-container', { hasText: button }).locator('button, .monaco-button')).first().click();
}

module.exports = {
  async prepare(editor) {
    const place = path.join(editor.work, 'Nog niets');
    fs.mkdirSync(place);
    fs.writeFileSync(path.join(place, 'README.md'), '# Mine\n');
    editor.settings('User', {});
    await editor.window(place);
    return place;
  },
  steps: {
    async 'in English, from an empty folder to a goal'(editor, place) {
      const title = 'Your development plan with pop';
      await editor.open('README.md');
      await walkthrough(editor, title);
      await ticks(editor, STEPS.en.slice(0, 1));
      await editor.picture('walkthrough-begin');
      await press(editor, STEPS.en[1], 'New plan');
      const input = editor.page.locator('.quick-input-widget input[type=text]').first();
      await editor.until('it asks for a folder', async () => (await input.inputValue()).includes('Nog niets'));
      await editor.picture('walkthrough-folder');
      await editor.page.locator('.quick-input-widget .monaco-button', { hasText: 'Make the plan in this folder' }).click();
      const terminal = editor.page.locator('.terminal-wrapper .xterm').first();
      await editor.until('a terminal asks', () => terminal.isVisible());
      await editor.page.waitForTimeout(2500);
      await editor.picture('walkthrough-questions');
      await terminal.click();
      await editor.type('Ada Verbeek');
      for (let question = 0; question < 12 && !fs.existsSync(path.join(place, 'pop.toml')); question += 1) {
        await editor.press('Enter');
        await editor.page.waitForTimeout(900);
      }
      await editor.until('the plan is there', () => fs.existsSync(path.join(place, 'pop.toml')));
      await editor.picture('walkthrough-made');
      await editor.until('it says that it is ready', async () => !/^taal/m.test(fs.readFileSync(path.join(place, 'pop.toml'), 'utf8')));
      await editor.hidePanel();
      await ticks(editor, STEPS.en.slice(0, 2));
      await press(editor, STEPS.en[2], 'New goal');
      await editor.answer(/want to be able to do/, 'Learn German');
      await editor.until('the goal is open', () => editor.page.locator('.tab', { hasText: 'learn-german.md' }).isVisible());
      await editor.until('it has findings', async () => (await editor.problems()).warnings + (await editor.problems()).infos > 0);
      await walkthrough(editor, title);
      await ticks(editor, STEPS.en.slice(0, 3));
      await press(editor, STEPS.en[3], 'Log what you did');
      await editor.answer(/did you do/i, 'Called Karin');
      await editor.page.waitForTimeout(800);
      // Which goal it is for is asked only if one is active.
      if (await editor.page.locator('.quick-input-widget').isVisible()) await editor.press('Enter');
      await ticks(editor, STEPS.en.slice(0, 4));
      await press(editor, STEPS.en[4], 'Open the preview');
      await editor.until('the preview is shown', () => Boolean(editor.preview()));
      await ticks(editor, STEPS.en.slice(0, 5));
      await editor.command('View: Close All Editors');
      await editor.open('learn-german.md');
      await editor.command('Who reads this document?');
      await editor.until('a terminal says who', async () => (await editor.page.locator('.terminal-wrapper').count()) > 0);
      await editor.hidePanel();
      await walkthrough(editor, title);
      await ticks(editor, STEPS.en);
      await editor.picture('walkthrough-done');
    },
    async 'in Dutch, what was done before is ticked, and each step has its page'(editor) {
      const place = editor.plan('Een ander plan', 'nl');
      await editor.window(place);
      await editor.open('workshop.md');
      await walkthrough(editor, 'Je ontwikkelplan met pop');
      await ticks(editor, STEPS.nl);
      // A narrow window has no room for pages.
      await editor.page.setViewportSize({ width: 1700, height: 900 });
      for (const [number, name] of PAGES.entries()) {
        const title = fs.readFileSync(path.join(__dirname, `../../walkthrough/nl/${name}.md`), 'utf8').split('\n')[0].replace(/[#`]/g, '').trim();
        await page(editor).locator('.getting-started-step', { hasText: STEPS.nl[number] }).first().click();
        const shown = () => Promise.all(editor.page.frames().map((frame) => frame.locator('h1').first().innerText({ timeout: 500 }).catch(() => '')));
        await editor.until(`“${STEPS.nl[number]}” has the page “${title}” beside it`, async () => (await shown()).includes(title));
      }
      await editor.picture('walkthrough');
      await editor.page.setViewportSize({ width: 1280, height: 800 });
    },
    async 'without the program, it says so and how to get it'(editor) {
      await editor.command('View: Close All Editors');
      await editor.command('Nieuw doel');
      await editor.answer(/wil je kunnen/, 'Duits leren');
      await editor.until('the findings of the new goal are there', () => editor.page.locator('.squiggly-warning').first().isVisible());
      editor.settings('Machine', { 'pop.path': path.join(editor.work, 'nothing') });
      const notice = editor.page.locator('.notification-toast', { hasText: 'Er staat geen programma pop op' });
      await editor.until('a message says where it looked', () => notice.isVisible());
      await editor.until('the findings are gone', async () => (await editor.page.locator('.squiggly-warning').count()) === 0);
      await editor.picture('absent');
      await notice.getByText('Hoe kom ik eraan?').click();
      await editor.until('the walkthrough says how', async () => /Het programma pop/.test(await page(editor).innerText()));
      await editor.open('duits-leren.md');
      editor.settings('Machine', { 'pop.path': editor.program });
      await editor.until('with the program, the findings are back', () => editor.page.locator('.squiggly-warning').first().isVisible());
    },
    async 'the setting makes commands Dutch where there is no plan yet'(editor) {
      const place = path.join(editor.work, 'Leeg');
      fs.mkdirSync(place);
      fs.writeFileSync(path.join(place, 'LEESMIJ.md'), '# Van mij\n');
      editor.settings('User', { 'pop.language': 'nl' });
      await editor.window(place);
      await editor.open('LEESMIJ.md');
      await editor.command('Nieuw plan');
      await editor.until('it asks for a folder', () => editor.page.locator('.quick-input-widget', { hasText: 'Maak het plan in deze map' }).isVisible());
      await editor.press('Escape');
    },
  },
};
