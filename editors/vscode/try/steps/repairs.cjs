// Mending at the place: each sort of repair, and what is shown beside a finding.
const fs = require('node:fs');
const path = require('node:path');

const read = (place, file) => fs.readFileSync(path.join(place, file), 'utf8');
const lineOf = (place, file, text) => read(place, file).split('\n').findIndex((line) => line.includes(text)) + 1;

const day = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const GERMAN = `+++
titel = "Duits leren"
status = "actief"
start = ${day(-1)}
einddatum = ${day(150)}
leerbehoefte = "uitleggen"
vrijstelling = { "step-overdue" = "ik doe het anders" }

[smart]
specifiek = "Ik bel in het Duits met onze klanten in Berlijn en help ze verder."
relevant = "Een derde van onze klanten spreekt Duits."
haalbaar = "Ik heb er elke vrijdag een uur voor."
+++

## Waarom

Omdat ik nu om een collega vraag.
`;

/** Opens a file at the first line with a text, in the middle of that text. */
async function at(editor, place, file, text) {
  await editor.command('View: Close All Editors');
  await editor.open(path.basename(file));
  const line = lineOf(place, file, text);
  await editor.go(line, read(place, file).split('\n')[line - 1].indexOf(text) + 2);
}

const errors = async (editor, count) => (await editor.problems()).errors === count;

module.exports = {
  async prepare(editor) {
    const place = editor.plan('Plan met fouten', 'nl', {
      'doelen/duits-leren.md': GERMAN,
      'doelen/oud.md': GERMAN.replace('Duits leren', 'Fries leren').replace('status = "actief"', 'statsu = "actief"').replace(/vrijstelling.*\n/, '').replaceAll('Duits', 'Fries').replace('[smart]', '[smart]\nmeetbaar = "Twaalf gesprekken, door een klant bevestigd."'),
      'doelen/spaans-leren.md': GERMAN.replace(/vrijstelling.*\n/, '').replace('Berlijn', 'Madrid').replaceAll('Duits', 'Spaans'),
      'dagboek/maandag.md': '+++\ntitel = "Maandag"\n+++\n\nRegen.\n',
    });
    fs.writeFileSync(path.join(place, 'doelen/workshop.md'), read(place, 'doelen/workshop.md').replace('"uitleggen"', '["uitleggen", "kort-zijn"]'));
    editor.settings('User', { 'editor.codeActionsOnSave': { 'source.fixAll': 'explicit' } });
    await editor.window(place);
    return place;
  },
  steps: {
    async 'a finding says which rule it is, and what can be left out is grey'(editor, place) {
      const { page } = editor;
      await at(editor, place, 'doelen/duits-leren.md', 'step-overdue');
      await editor.until('the waiver that nothing needs is grey', () => page.locator('.squiggly-inline-unnecessary, .squiggly-unnecessary').first().isVisible());
      const hover = page.locator('.monaco-hover', { hasText: 'unused-waiver' }).first();
      await editor.until('its page is shown at the cursor', async () => {
        await editor.press('Control+K', 'Control+I');
        await page.waitForTimeout(900);
        return hover.isVisible();
      });
      await editor.picture('hover');
      await editor.press('Escape');
    },
    async 'a letter that is missing gets the question of a coach'(editor, place) {
      await at(editor, place, 'doelen/duits-leren.md', '[smart]');
      await editor.repair('Zet de vraag erbij: ', { look: 'question' });
      await editor.type('Twaalf gesprekken, bevestigd door een klant.');
      await editor.press('Control+S');
      await editor.until('the answer is where the cursor was left', () => /^# .*\?\nmeetbaar = "Twaalf gesprekken, bevestigd door een klant\."$/m.test(read(place, 'doelen/duits-leren.md')));
      await editor.picture('answered');
    },
    async 'a document that is missing is made'(editor, place) {
      await at(editor, place, 'doelen/workshop.md', 'kort-zijn');
      await editor.repair('Maak `leerbehoeften/kort-zijn.md`', { look: 'create' });
      await editor.until('it is on disk or open', async () => fs.existsSync(path.join(place, 'leerbehoeften/kort-zijn.md')));
      await editor.command('File: Save All');
      await editor.until('it has a title', () => /^titel = "Kort zijn"$/m.test(read(place, 'leerbehoeften/kort-zijn.md')));
    },
    async 'a folder is left out of the plan'(editor, place) {
      await at(editor, place, 'dagboek/maandag.md', '+++');
      await editor.repair('Laat `dagboek/**` buiten het plan');
      await editor.command('File: Save All');
      await editor.until('the settings leave it out', () => /^negeer = \["dagboek\/\*\*"\]$/m.test(read(place, 'pop.toml')));
      await editor.until('no document of it has a finding', async () => !/dagboek/.test(editor.findings(place)));
    },
    async 'a finding is waived with a reason'(editor, place) {
      const file = 'doelen/spaans-leren.md';
      await at(editor, place, file, '[smart]');
      await editor.repair('Meld `goal-without-measure` niet in dit document; geef een reden', { look: 'waive' });
      await editor.type('mijn leidinggevende telt mee');
      await editor.press('Control+S');
      await editor.until('the reason is where the cursor was left', () => /"?goal-without-measure"? = "mijn leidinggevende telt mee"/.test(read(place, file)));
      await editor.until('the finding is gone', () => !/spaans-leren/.test(editor.findings(place)));
      await editor.picture('waived');
    },
    async 'saving mends what is certain'(editor, place) {
      await at(editor, place, 'doelen/oud.md', 'statsu');
      await editor.until('the key is an error', async () => (await editor.problems()).errors > 0);
      await editor.press('End', 'Space', 'Control+S');
      await editor.until('the key is right on disk', () => /^status = "actief" ?$/m.test(read(place, 'doelen/oud.md')));
      await editor.until('no error is left', () => errors(editor, 0));
    },
    async 'a head is written in the other format, and back'(editor, place) {
      await at(editor, place, 'doelen/workshop.md', 'titel');
      const before = read(place, 'doelen/workshop.md');
      await editor.repair('Schrijf de kop als YAML (---)', { key: 'Control+Shift+R' });
      await editor.press('Control+S');
      await editor.until('the head is YAML', () => /^---\n[^]*\ntitel: .*\n[^]*\n---$/m.test(read(place, 'doelen/workshop.md')));
      await editor.picture('yaml');
      await editor.go(3, 2);
      await editor.repair('Schrijf de kop als TOML (+++)', { key: 'Control+Shift+R' });
      await editor.press('Control+S');
      await editor.until('the head is TOML again', () => read(place, 'doelen/workshop.md').startsWith('+++\n'));
      if (read(place, 'doelen/workshop.md') !== before) console.log(`note  the text is not the same again:\n${read(place, 'doelen/workshop.md')}`);
      await editor.until('no error is left', () => errors(editor, 0));
    },
  },
};
