// Tries the extension in a real VS Code: `node drive.cjs HOST PACKAGE PROGRAM [PICTURES]`. Every line says what was seen;
// the last one is DONE. With a folder for pictures, it keeps what the author sees. STEPS=words,words runs only the steps
// with one of these in their name or in that of their group.
const { Editor } = require('./editor.cjs');

const groups = ['writing', 'files', 'repairs', 'several', 'obsidian', 'walkthrough'];

async function main() {
  const editor = new Editor(...process.argv.slice(2));
  const wanted = (process.env.STEPS || '').split(',').filter(Boolean);
  const failed = [];
  try {
    await editor.start();
    for (const group of groups) {
      const { prepare, steps } = require(`./steps/${group}.cjs`);
      const all = Object.entries(steps).filter(([name]) => !wanted.length || wanted.some((word) => `${group} ${name}`.includes(word)));
      if (!all.length) continue;
      let name = 'its plan';
      try {
        await editor.forget();
        const place = await prepare(editor);
        for (const [step, run] of all) {
          name = step;
          console.log(`\n${group}: ${name}`);
          await run(editor, place);
        }
      } catch (error) {
        // What comes after it in this group builds on it; the other groups have plans of their own.
        console.error(error);
        await editor.picture(`failed-${group}`);
        failed.push(`${group}: ${name}`);
      }
    }
    if (failed.length) editor.logs();
  } finally {
    await editor.end();
  }
  if (failed.length) throw new Error(`not as it should be: ${failed.join('; ')}`);
  console.log('\nDONE');
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});
