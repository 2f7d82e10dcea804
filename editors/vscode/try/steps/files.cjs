// What happens to files, in the explorer and outside VS Code.
const fs = require('node:fs');
const path = require('node:path');

const read = (place, file) => fs.readFileSync(path.join(place, file), 'utf8');

/** The explorer, with a folder open. */
async function explorer(editor, folder, file) {
  await editor.press('Control+Shift+E');
  await editor.until(`the explorer shows ${file}`, async () => {
    if (await editor.file(file).isVisible()) return true;
    await editor.file(folder).click();
    await editor.page.waitForTimeout(700);
    return editor.file(file).isVisible();
  });
}

module.exports = {
  async prepare(editor) {
    const place = editor.plan('Mijn plan [één] & meer', 'nl');
    fs.appendFileSync(path.join(place, 'index.md'), '\nZie [[uitleggen]] en [de les](leerbehoeften/uitleggen.md).\n');
    fs.appendFileSync(path.join(place, 'leerbehoeften/uitleggen.md'), '\nBij [de workshop](../doelen/workshop.md).\n');
    editor.settings('User', {});
    await editor.window(place);
    return place;
  },
  steps: {
    async 'a file that gets another name in the explorer takes its id along'(editor, place) {
      await editor.open('workshop.md');
      await editor.until('the plan has no errors', async () => (await editor.problems()).errors === 0);
      await explorer(editor, 'leerbehoeften', 'uitleggen.md');
      await editor.file('uitleggen.md').click();
      await editor.press('F2');
      await editor.type('vertellen');
      await editor.press('Enter');
      await editor.dialog('wants to make refactoring changes', 'OK');
      await editor.until('the goal on disk refers to it by its new name', () => /^leerbehoefte = "vertellen"$/m.test(read(place, 'doelen/workshop.md')));
      await editor.until('so do the links of the first page', () => read(place, 'index.md').includes('[[vertellen]] en [de les](leerbehoeften/vertellen.md)'));
      if (!fs.existsSync(path.join(place, 'leerbehoeften/vertellen.md'))) throw new Error('it has its old name');
      await editor.until('nothing is unsaved', async () => (await editor.page.locator('.tab.dirty').count()) === 0);
      await editor.picture('renamed');
      editor.pop(place, 'check');
    },
    async 'a file that is dragged to another folder takes its links along'(editor, place) {
      fs.mkdirSync(path.join(place, 'leerbehoeften/later'));
      await explorer(editor, 'leerbehoeften', 'later');
      await editor.file('vertellen.md').dragTo(editor.file('later'));
      await editor.dialog('Are you sure you want to move', 'Move');
      await editor.dialog('wants to make refactoring changes', 'OK');
      await editor.until('it is there', () => fs.existsSync(path.join(place, 'leerbehoeften/later/vertellen.md')));
      await editor.until('the link to it follows', () => read(place, 'index.md').includes('(leerbehoeften/later/vertellen.md)'));
      await editor.until('its own link follows', () => read(place, 'leerbehoeften/later/vertellen.md').includes('(../../doelen/workshop.md)'));
      await editor.until('nothing is unsaved', async () => (await editor.page.locator('.tab.dirty').count()) === 0);
      await editor.until('the plan has no errors', async () => (await editor.problems()).errors === 0);
      await editor.picture('dragged');
      editor.pop(place, 'check');
    },
    async 'what was unsaved before stays unsaved'(editor, place) {
      await editor.command('View: Close All Editors');
      await editor.open('index.md');
      await editor.press('Control+End');
      await editor.type('Nog niet af.');
      await explorer(editor, 'later', 'vertellen.md');
      await editor.file('vertellen.md').click();
      await editor.press('F2');
      await editor.type('uitleggen');
      await editor.press('Enter');
      await editor.dialog('wants to make refactoring changes', 'OK');
      await editor.until('the goal follows on disk', () => /^leerbehoefte = "uitleggen"$/m.test(read(place, 'doelen/workshop.md')));
      await editor.page.waitForTimeout(2000);
      if (read(place, 'index.md').includes('Nog niet af.')) throw new Error('it was saved');
      await editor.command('File: Save All');
      await editor.until('saving it saves the links too', () => /\[\[uitleggen\]\][^]*Nog niet af/.test(read(place, 'index.md')));
      await editor.command('View: Close All Editors');
      editor.pop(place, 'check');
    },
    async 'F2 in a text gives the document another name everywhere'(editor, place) {
      await editor.open('workshop.md');
      const line = read(place, 'doelen/workshop.md').split('\n').findIndex((one) => one.startsWith('leerbehoefte')) + 1;
      await editor.go(line, 'leerbehoefte = "ui'.length);
      const input = editor.page.locator('.rename-box input');
      await editor.until('a box has the old name', async () => {
        if (!(await input.isVisible())) await editor.press('F2');
        await editor.page.waitForTimeout(700);
        return (await input.inputValue()) === 'uitleggen';
      });
      await input.fill('duidelijk-zijn');
      await editor.press('Enter');
      await editor.until('the file has the name', () => fs.existsSync(path.join(place, 'leerbehoeften/later/duidelijk-zijn.md')));
      await editor.until('the goal refers to it', () => /^leerbehoefte = "duidelijk-zijn"$/m.test(read(place, 'doelen/workshop.md')));
      await editor.until('the first page refers to it', () => /\[\[duidelijk-zijn\]\].*\/duidelijk-zijn\.md\)/.test(read(place, 'index.md')));
      await editor.until('the plan has no errors', async () => (await editor.problems()).errors === 0);
      editor.pop(place, 'check');
    },
    async 'what another program does is seen without a key'(editor, place) {
      const goal = path.join(place, 'doelen/workshop.md');
      fs.writeFileSync(goal, read(place, 'doelen/workshop.md').replace('"duidelijk-zijn"', '["duidelijk-zijn", "nergens"]'));
      await editor.until('a reference that leads nowhere is an error', async () => (await editor.problems()).errors === 1);
      await editor.picture('outside-before');
      editor.pop(place, 'new', 'need', 'nergens', '--blank');
      await editor.until('a document from a terminal ends it', async () => (await editor.problems()).errors === 0, 5000);
      await editor.picture('outside-after');
      fs.renameSync(path.join(place, 'leerbehoeften'), path.join(place, 'weg'));
      await editor.until('without the folder there are errors', async () => (await editor.problems()).errors > 0, 5000);
      fs.renameSync(path.join(place, 'weg'), path.join(place, 'leerbehoeften'));
      await editor.until('with the folder back there are none', async () => (await editor.problems()).errors === 0, 5000);
    },
  },
};
