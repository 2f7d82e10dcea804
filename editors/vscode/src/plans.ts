// Plans on disk: which plan a file belongs to, and its language.
import * as path from 'node:path';

export type Language = 'en' | 'nl';

/** The folder of the plan that a file belongs to: the nearest one above it with a `pop.toml`. */
export function rootOf(file: string, exists: (place: string) => boolean, system: path.PlatformPath = path): string | undefined {
  for (let folder = system.dirname(file); ; folder = system.dirname(folder)) {
    if (exists(system.join(folder, 'pop.toml'))) return folder;
    if (folder === system.dirname(folder)) return undefined;
  }
}

/** The language that the settings of a plan name; it is above the first table. */
export function languageOf(settings: string): Language | undefined {
  const top = settings.replace(/^\uFEFF/, '').split(/^[ \t]*\[/m, 1)[0] ?? '';
  const found = /^[ \t]*(?:"?(?:lang|taal)"?)[ \t]*=[ \t]*["'](en|nl)["']/m.exec(top);
  return found?.[1] as Language | undefined;
}

/** The language for the extension: that of the setting, of the plan, or of VS Code. */
export function chosen(setting: string, plan: Language | undefined, display: string): Language {
  if (setting === 'en' || setting === 'nl') return setting;
  return plan ?? (display.toLowerCase().startsWith('nl') ? 'nl' : 'en');
}

/** The path of a file after files and folders got other paths. */
export function moved(file: string, renames: readonly (readonly [string, string])[]): string {
  for (const [from, to] of renames) {
    if (file === from) return to;
    if (file.startsWith(`${from}/`)) return to + file.slice(from.length);
  }
  return file;
}
