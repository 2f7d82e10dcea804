// Files belong to the nearest plan, and its settings say which language it has.
import assert from 'node:assert/strict';
import * as path from 'node:path';
import { test } from 'node:test';
import { chosen, languageOf, moved, rootOf } from '../src/plans';

test('a file belongs to the nearest plan above it', () => {
  const settings = new Set(['/me/pop.toml', '/me/work/pop.toml']);
  const root = (file: string) => rootOf(file, (place) => settings.has(place), path.posix);
  assert.equal(root('/me/work/goals/a.md'), '/me/work');
  assert.equal(root('/me/pop.toml'), '/me');
  assert.equal(root('/me/other/deep/a.md'), '/me');
  assert.equal(root('/else/a.md'), undefined);
});

test('drives of Windows end too', () => {
  assert.equal(rootOf('D:\\notes\\a.md', () => false, path.win32), undefined);
  assert.equal(rootOf('D:\\plan\\goals\\a.md', (place) => place === 'D:\\plan\\pop.toml', path.win32), 'D:\\plan');
});

test('the language of a plan is a key at the top of its settings', () => {
  assert.equal(languageOf('title = "x"\nlang = "nl"\n'), 'nl');
  assert.equal(languageOf("\uFEFFtaal='en' # wat\r\n"), 'en');
  assert.equal(languageOf('# lang = "nl"\n'), undefined);
  assert.equal(languageOf('[[editie]]\nlang = "nl"\n'), undefined);
  assert.equal(languageOf('links = [{ label = "x" }]\nlang = "nl"'), 'nl');
  assert.equal(languageOf(''), undefined);
});

test('the setting decides, then the plan, then VS Code', () => {
  assert.equal(chosen('en', 'nl', 'nl'), 'en');
  assert.equal(chosen('auto', 'nl', 'en'), 'nl');
  assert.equal(chosen('auto', undefined, 'nl-BE'), 'nl');
  assert.equal(chosen('auto', undefined, 'de'), 'en');
});

test('a file goes with its folder', () => {
  const renames = [['/me/needs', '/me/later'], ['/me/a.md', '/me/b.md']] as const;
  assert.equal(moved('/me/needs/x.md', renames), '/me/later/x.md');
  assert.equal(moved('/me/a.md', renames), '/me/b.md');
  for (const other of ['/me/needs.md', '/me/a.md.md', '/x.md']) assert.equal(moved(other, renames), other);
});
