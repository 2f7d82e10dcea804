// Bundles the extension into `dist` (with --production also what a package needs beside it), or the tests into
// `target/tests`.
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';

const tests = process.argv.includes('--tests');
const production = process.argv.includes('--production');
const outdir = tests ? 'target/tests' : 'dist';
rmSync(outdir, { recursive: true, force: true });

const shared = { bundle: true, platform: 'node', target: 'node18', logLevel: 'warning', outdir };
if (tests) {
  const entryPoints = readdirSync('test').filter((name) => name.endsWith('.test.ts')).map((name) => `test/${name}`);
  await build({ ...shared, entryPoints, format: 'esm', outExtension: { '.js': '.mjs' }, packages: 'external' });
} else {
  const { metafile } = await build({
    ...shared,
    entryPoints: ['src/extension.ts'],
    format: 'cjs',
    external: ['vscode'],
    minify: production,
    sourcemap: production ? false : 'linked',
    metafile: true,
  });
  if (production) {
    mkdirSync('target', { recursive: true });
    for (const name of ['LICENSE-MIT', 'LICENSE-APACHE']) copyFileSync(`../../${name}`, name);
    writeFileSync('NOTICES.txt', notices(Object.keys(metafile.inputs)));
  }
}

/** The licences of the libraries that are in the bundle. */
function notices(inputs) {
  const folders = inputs.map((input) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1]).filter(Boolean);
  const parts = [...new Set(folders)].sort().map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e(\.(md|txt))?$/i.test(entry));
    if (!file || !existsSync(`${folder}/${file}`)) throw new Error(`${name} has no licence file`);
    return `${name} ${version} (${license})\n\n${readFileSync(`${folder}/${file}`, 'utf8').trim()}\n`;
  });
  return `This extension contains the following libraries.\n\n${parts.join(`\n${'-'.repeat(80)}\n\n`)}`;
}
