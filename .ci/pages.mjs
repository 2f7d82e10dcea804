// Opens pages of every kind from the file system and holds them against axe (WCAG 2.2 A and AA, best
// practice), once wide and light, once narrow and dark: no violation, no sideways scroll, no message, no failed request.
import { chromium } from 'playwright-core';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const out = process.argv[2];
const axe = readFileSync(new URL('./node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const rules = { preload: false, runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] };

// The overviews of each edition, and the first two pages of each folder.
function pages(folder) {
  const found = [];
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    if (name.endsWith('.html')) found.push(path);
    else if (statSync(path).isDirectory())
      found.push(...readdirSync(path).filter((file) => file.endsWith('.html')).sort().slice(0, 2).map((file) => join(path, file)));
  }
  return found;
}

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: flags });
let checked = 0;
let faults = 0;
for (const edition of readdirSync(out).filter((name) => statSync(join(out, name)).isDirectory())) {
  for (const path of pages(join(out, edition))) {
    for (const [width, colorScheme] of [[1280, 'light'], [390, 'dark']]) {
      const context = await browser.newContext({ viewport: { width, height: 844 }, colorScheme, bypassCSP: true });
      const page = await context.newPage();
      const report = (what) => { faults += 1; console.log(`${path} ${width} ${colorScheme}: ${what}`); };
      page.on('console', (message) => message.type() === 'error' && report(message.text()));
      page.on('requestfailed', (request) => report(`no ${request.url()}`));
      await page.goto(`file://${path}`);
      if (await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)) report('scrolls sideways');
      await page.evaluate(axe);
      const { violations } = await page.evaluate((options) => globalThis.axe.run(document, options), rules);
      for (const violation of violations) report(`${violation.id}: ${violation.nodes[0].html.slice(0, 160)}`);
      await context.close();
      checked += 1;
    }
  }
}
await browser.close();
console.log(`${checked} page views checked, ${faults} faults`);
process.exit(faults ? 1 : 0);
