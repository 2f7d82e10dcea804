// What follows a file that gets another name or folder in the explorer. VS Code asks the server, asks the author, and
// then leaves what followed unsaved; after a rename with F2 in a text it saves what it changed. Half of a rename on disk
// is a plan that is broken everywhere else, so what was saved before is saved again.
import * as vscode from 'vscode';
import { moved } from './plans';

/** How long to wait for a text that moves along to be open in its new place, in milliseconds. */
const WAITS = [0, 300, 1200];

type Files = vscode.FileRenameEvent['files'];

export class Renames implements vscode.Disposable {
  /** The texts that follow, and had nothing unsaved, for each rename that is on its way. */
  private readonly expected = new Map<string, vscode.Uri[]>();
  private readonly subscription = vscode.workspace.onDidRenameFiles(({ files }) => this.after(files));

  /** Remembers which texts will follow. */
  expect(files: Files, edit: vscode.WorkspaceEdit | null | undefined): void {
    const unsaved = new Set(vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => uri.toString()));
    const all = edit?.entries().map(([uri]) => uri) ?? [];
    this.expected.set(name(files), all.filter((uri) => !unsaved.has(uri.toString())));
  }

  dispose(): void {
    this.subscription.dispose();
  }

  private async after(files: Files): Promise<void> {
    const followed = this.expected.get(name(files)) ?? [];
    this.expected.delete(name(files));
    if (!vscode.workspace.getConfiguration('files').get('refactoring.autoSave', true)) return;
    const pairs = files.map(({ oldUri, newUri }) => [oldUri.path, newUri.path] as const);
    const places = new Set(followed.map((uri) => uri.with({ path: moved(uri.path, pairs) }).toString()));
    for (const wait of WAITS) {
      await new Promise((resolve) => setTimeout(resolve, wait));
      for (const document of vscode.workspace.textDocuments) {
        if (document.isDirty && places.delete(document.uri.toString())) await document.save();
      }
      if (!places.size) return;
    }
  }
}

/** The same for the same rename, before and after it. */
function name(files: Files): string {
  return files.map(({ oldUri, newUri }) => `${oldUri}\n${newUri}`).sort().join('\n');
}
