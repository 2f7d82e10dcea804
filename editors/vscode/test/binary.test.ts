// The program is found wherever installers put it, and nothing else is started in its place.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { candidates, find, versionOf, type Machine } from '../src/binary';

const linux: Machine = {
  platform: 'linux',
  env: { PATH: '/usr/bin:relative:/opt/bin::.' },
  home: '/home/ada',
  extension: '/ext',
};
const windows: Machine = {
  platform: 'win32',
  env: { Path: '"C:\\Program Files\\Tools";C:\\bin', LOCALAPPDATA: 'C:\\Users\\ada\\AppData\\Local' },
  home: 'C:\\Users\\ada',
  extension: 'C:\\ext',
};
const places = (setting: string, machine: Machine) => candidates(setting, machine).map(({ place }) => place);

test('a place in the settings is the only one', () => {
  assert.deepEqual(candidates(' /opt/pop ', linux), [{ place: '/opt/pop', origin: 'setting' }]);
  assert.deepEqual(places('~/bin/pop', linux), ['/home/ada/bin/pop']);
  assert.deepEqual(places('~ada/pop', linux), ['~ada/pop']);
});

test('PATH comes first, then the usual places, then what came with the extension', () => {
  const all = places('', linux);
  assert.deepEqual(all.slice(0, 2), ['/usr/bin/pop', '/opt/bin/pop']);
  assert.ok(all.includes('/home/ada/.cargo/bin/pop') && all.includes('/home/ada/.local/bin/pop'));
  assert.equal(all.at(-1), '/ext/bin/pop');
});

test('a folder of PATH that depends on where one is, is never used', () => {
  assert.ok(places('', linux).every((place) => place.startsWith('/')), 'a program in an open folder would be started');
});

test('Windows has its own names, spelling of PATH and quotes', () => {
  const all = places('', windows);
  assert.deepEqual(all.slice(0, 2), ['C:\\Program Files\\Tools\\pop.exe', 'C:\\bin\\pop.exe']);
  assert.ok(all.includes('C:\\Users\\ada\\AppData\\Local\\Programs\\pop\\pop.exe'));
  assert.equal(all.at(-1), 'C:\\ext\\bin\\pop.exe');
});

test('no place is tried twice', () => {
  const all = places('', { ...linux, env: { PATH: '/usr/bin:/home/ada/.cargo/bin:/usr/bin' } });
  assert.equal(new Set(all).size, all.length);
});

test('another program with this name is passed over', async () => {
  const answers: Record<string, string> = { '/usr/bin/pop': 'pop version v0.2.0', '/opt/bin/pop': 'pop 0.1.0\n' };
  const found = await find('', linux, async (place) => answers[place]);
  assert.deepEqual(found, { place: '/opt/bin/pop', origin: 'path', version: '0.1.0' });
  assert.equal(await find('', linux, async () => undefined), undefined);
});

test('a version is read from the answer of pop alone', () => {
  assert.equal(versionOf('pop 1.2.3-beta.1\n'), '1.2.3-beta.1');
  for (const other of ['', 'pop', 'pop 3', 'popcorn 1.2.3', 'pop 1.2.3 of something else', 'usage: pop 1.2.3']) {
    assert.equal(versionOf(other), undefined, other);
  }
});
