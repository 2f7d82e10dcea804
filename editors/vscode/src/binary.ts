// Finds the program `pop`. Knows nothing of VS Code, so that tests can try every system.
import * as path from 'node:path';

/** What is known about the computer. */
export interface Machine {
  platform: NodeJS.Platform;
  env: Record<string, string | undefined>;
  home: string;
  /** The folder of the extension, which may contain the program in `bin`. */
  extension: string;
}

/** Why a place is tried. */
export type Origin = 'setting' | 'path' | 'installed' | 'bundled';

export interface Candidate {
  place: string;
  origin: Origin;
}

/** A program that was found. */
export interface Program extends Candidate {
  version: string;
}

/**
 * The places where the program may be, in the order in which they are tried. A place that the user names is the only
 * one: another program in its place would be a surprise.
 */
export function candidates(setting: string, machine: Machine): Candidate[] {
  const { posix, win32 } = path;
  const windows = machine.platform === 'win32';
  const system = windows ? win32 : posix;
  const named = setting.trim();
  if (named) {
    const place = named.replace(/^~(?=$|[\\/])/, () => machine.home);
    return [{ place, origin: 'setting' }];
  }
  const file = windows ? 'pop.exe' : 'pop';
  const key = Object.keys(machine.env).find((name) => name === 'PATH' || (windows && name.toUpperCase() === 'PATH'));
  const folders = ((key && machine.env[key]) || '').split(system.delimiter);
  // Only absolute folders: a program in the folder that happens to be open must never be started.
  const onPath = folders.map((folder) => folder.replace(/^"(.*)"$/, '$1')).filter((folder) => system.isAbsolute(folder));
  // Programs that are started from a menu often have a shorter PATH than those from a terminal.
  const usual = [
    [machine.env['CARGO_HOME'] || system.join(machine.home, '.cargo'), 'bin'],
    [machine.home, '.local', 'bin'],
    ...(windows
      ? [[machine.env['LOCALAPPDATA'] || system.join(machine.home, 'AppData', 'Local'), 'Programs', 'pop']]
      : [['/opt/homebrew/bin'], ['/usr/local/bin']]),
  ].map((parts) => system.join(...parts));
  const found: Candidate[] = [
    ...onPath.map((folder) => ({ place: system.join(folder, file), origin: 'path' as const })),
    ...usual.map((folder) => ({ place: system.join(folder, file), origin: 'installed' as const })),
    { place: system.join(machine.extension, 'bin', file), origin: 'bundled' },
  ];
  return found.filter(({ place }, index) => found.findIndex((other) => other.place === place) === index);
}

/** The version in the answer to `pop --version`; there are other programs with this name. */
export function versionOf(answer: string): string | undefined {
  return /^pop (\d+\.\d+\.\d+\S*)\s*$/.exec(answer)?.[1];
}

/** The first candidate that is there and answers as `pop` does. */
export async function find(
  setting: string,
  machine: Machine,
  ask: (place: string) => Promise<string | undefined>,
): Promise<Program | undefined> {
  for (const candidate of candidates(setting, machine)) {
    const version = versionOf((await ask(candidate.place)) ?? '');
    if (version) return { ...candidate, version };
  }
  return undefined;
}
