// Checks what is in a package: everything the manifest names, what a user needs, and nothing else.
import { readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';

const [file, program] = process.argv.slice(2);
const listed = execFileSync('python3', ['-m', 'zipfile', '--list', file], { encoding: 'utf8' }).trim().split('\n').slice(1);
const sizes = new Map(listed.map((line) => /^(.*?)\s+\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\s+(\d+)$/.exec(line)).map((row) => [row[1], Number(row[2])]));
const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const { contributes } = manifest;

const named = [manifest.main, manifest.icon, ...contributes.grammars, ...contributes.snippets, ...contributes.languages]
  .flatMap((one) => (typeof one === 'string' ? one : [one.path, one.configuration]))
  .concat(contributes.walkthroughs.flatMap(({ steps }) => steps.map(({ media }) => media.markdown)))
  .filter(Boolean)
  .map((path) => `extension/${path.replace(/^\.\//, '')}`);
const wanted = [
  ...named,
  ...['package.json', 'package.nls.json', 'package.nls.nl.json', 'readme.md', 'LICENSE.txt', 'LICENSE-MIT', 'LICENSE-APACHE', 'NOTICES.txt'].map((name) => `extension/${name}`),
  ...(program ? [`extension/bin/${program}`] : []),
];
const allowed = [
  /^extension\.vsixmanifest$|^\[Content_Types\]\.xml$/,
  /^extension\/(snippets|syntaxes)\/[\w.-]+$|^extension\/walkthrough\/(en|nl)\/\w+\.md$/,
];
const missing = wanted.filter((path) => !sizes.has(path));
const extra = [...sizes.keys()].filter((path) => !wanted.includes(path) && !allowed.some((pattern) => pattern.test(path)));
const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
const most = program ? 300_000_000 : 1_500_000;

const faults = [
  ...missing.map((path) => `the package has no ${path}`),
  ...extra.map((path) => `the package has ${path}, which nobody needs`),
  ...(total > most ? [`the package has ${total} bytes, more than ${most}`] : []),
];
for (const fault of faults) console.error(fault);
if (faults.length) process.exit(1);
console.log(`${file}: ${sizes.size} files, ${Math.round(total / 1000)} kB unpacked`);
