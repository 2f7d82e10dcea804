// A plan as Obsidian writes it.
const fs = require('node:fs');
const path = require('node:path');

const read = (place, file) => fs.readFileSync(path.join(place, file), 'utf8');

/** A picture of one point. */
const DOT = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

const FIRST = `---
titel: Mijn plan
---

Zie [[doelen/workshop|de workshop]]. %%geheimwoord%% En verder.

> [!note]
> Dit is een opmerking.

![[Pasted image 1.png|een stip]]
`;

module.exports = {
  async prepare(editor) {
    const place = editor.plan('Kluis van Zoë', 'nl', { 'index.md': FIRST, 'bijlagen/Pasted image 1.png': DOT });
    fs.appendFileSync(path.join(place, 'doelen/workshop.md'), '\nHet is %%nog geheimer%% bekend.\n');
    fs.mkdirSync(path.join(place, '.obsidian'));
    fs.writeFileSync(path.join(place, '.obsidian/app.json'), '{}');
    editor.settings('User', {});
    await editor.window(place);
    return place;
  },
  steps: {
    async 'remarks, pictures, links and notes are those of Obsidian'(editor, place) {
      const { page } = editor;
      await editor.command('View: Close All Editors');
      await editor.open('index.md');
      await editor.until('no error is found', async () => (await editor.problems()).errors === 0);
      await editor.hidePanel();
      const dimmed = () => page.evaluate(() => {
        const spans = [...document.querySelectorAll('.view-line span span')];
        const color = (text) => getComputedStyle(spans.find((one) => one.textContent.includes(text))).color;
        return color('geheimwoord') !== color('verder');
      });
      await editor.until('a remark has its own colour', dimmed);
      await editor.command('Open het voorbeeld');
      const shown = () => editor.preview().evaluate(() => document.querySelector('main').innerText);
      await editor.until('the page shows the text and the note', async () => /Opmerking[^]*Dit is een opmerking/.test(await shown()));
      if (/geheim|%%|\[!note\]/.test(await editor.preview().content())) throw new Error('the page has a remark in it');
      const picture = () => editor.preview().evaluate(() => {
        const image = [...document.images].find(({ src }) => src.endsWith('/pasted-image-1.png'));
        image.scrollIntoView();
        return image.naturalWidth === 1;
      });
      await editor.until('the picture is shown', picture);
      await editor.picture('obsidian');
      await page.locator('.editor-instance .view-lines').first().click();
      await editor.press('Control+End');
      await editor.type('Onbewaard %%toch geheim%% hier.');
      await editor.until('what is typed is shown without its remark', async () => /Onbewaard\s+hier/.test(await shown()));
      if (/geheim/.test(await editor.preview().content())) throw new Error('the page has a remark in it');
      await editor.command('File: Revert File');
      await editor.command('View: Close All Editors');
    },
    async 'what the editor shows is in no edition'(editor, place) {
      editor.pop(place, 'build');
      const out = path.join(place, 'out');
      const files = fs.readdirSync(out, { recursive: true }).map((name) => path.join(out, String(name))).filter((name) => fs.statSync(name).isFile());
      if (!files.length) throw new Error('there is no edition');
      for (const file of files) if (/geheimwoord|nog geheimer/.test(fs.readFileSync(file, 'latin1'))) throw new Error(`${file} has a remark in it`);
      console.log(`ok    no remark is in ${files.length} files`);
    },
  },
};
