// The program `pop` as the extension uses it: where it is, what it answers, and the plan that is meant.
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { find, type Machine, type Program } from './binary';
import { chosen, languageOf, rootOf, type Language } from './plans';
import type { Progress } from './progress';
import { words, type Words } from './words';

/** The end of a run of the program. */
export interface Ran {
  code: number;
  out: string;
  err: string;
}

export class Pop {
  private program: Program | undefined;

  constructor(
    private readonly context: vscode.ExtensionContext,
    readonly progress: Progress,
  ) {}

  /** Looks for the program; `undefined` if there is none. */
  async find(): Promise<Program | undefined> {
    this.program = await find(this.setting(), this.machine(), version);
    if (this.program) await this.progress.done('program');
    return this.program;
  }

  /** The program, or a message that says how to get it. */
  async needed(): Promise<Program | undefined> {
    const program = this.program ?? (await this.find());
    if (!program) await this.explainAbsence();
    return program;
  }

  /** Says that there is no program, and offers what helps. */
  async explainAbsence(): Promise<void> {
    const say = this.words();
    const setting = this.setting().trim();
    const text = setting ? say.absentSetting(setting) : say.absent;
    const answer = await vscode.window.showWarningMessage(text, say.howToGet, say.choose);
    if (answer === say.howToGet) {
      const walkthrough = `${this.context.extension.id}#start-${this.language()}`;
      await vscode.commands.executeCommand('workbench.action.openWalkthrough', walkthrough, false);
    } else if (answer === say.choose) {
      await this.choose();
    }
  }

  /** Lets the author say where the program is. */
  private async choose(): Promise<void> {
    const say = this.words();
    const picked = await vscode.window.showOpenDialog({ title: say.chooseTitle, canSelectMany: false });
    const place = picked?.[0]?.fsPath;
    if (!place) return;
    if (await find(place, this.machine(), version)) {
      // The client starts when the setting changes.
      await vscode.workspace.getConfiguration('pop').update('path', place, vscode.ConfigurationTarget.Global);
    } else {
      void vscode.window.showErrorMessage(say.notPop(place));
    }
  }

  /** Runs a command to its end, without a terminal. */
  run(program: Program, args: string[], folder: string): Promise<Ran> {
    return new Promise((resolve) => {
      const options = { cwd: folder, maxBuffer: 64 * 1024 * 1024, timeout: 120_000, windowsHide: true };
      execFile(program.place, args, options, (error, out, err) => {
        const code = error ? (typeof error.code === 'number' ? error.code : -1) : 0;
        resolve({ code, out, err: code === -1 ? err || String(error?.message) : err });
      });
    });
  }

  /** Runs a command in a terminal of its own, which stays: for questions and for long answers. */
  async show(program: Program, args: string[], folder: string, name: string): Promise<vscode.TaskExecution> {
    const execution = new vscode.ProcessExecution(program.place, args, { cwd: folder });
    const definition = { type: 'pop', command: args[0] ?? '' };
    const task = new vscode.Task(definition, vscode.TaskScope.Workspace, name, 'pop', execution, []);
    task.presentationOptions = {
      reveal: vscode.TaskRevealKind.Always,
      panel: vscode.TaskPanelKind.Dedicated,
      focus: true,
      clear: true,
      echo: false,
      showReuseMessage: false,
    };
    return vscode.tasks.executeTask(task);
  }

  /** Waits until a terminal has ended, and returns its exit code. */
  ended(execution: vscode.TaskExecution): Promise<number | undefined> {
    return new Promise((resolve) => {
      const subscription = vscode.tasks.onDidEndTaskProcess(({ execution: ended, exitCode }) => {
        if (ended !== execution) return;
        subscription.dispose();
        resolve(exitCode);
      });
    });
  }

  /** The folder of the plan that a file belongs to. */
  rootOf(uri: vscode.Uri): string | undefined {
    return uri.scheme === 'file' ? rootOf(uri.fsPath, existsSync) : undefined;
  }

  /** The plan of the active editor, or the only one of the workspace, or the one that the author picks. */
  async root(): Promise<string | undefined> {
    const active = vscode.window.activeTextEditor?.document.uri;
    const here = active && this.rootOf(active);
    if (here) return here;
    const roots = await this.roots();
    if (roots.length < 2) return roots[0];
    const say = this.words();
    const items = roots.map((root) => ({ label: path.basename(root), description: root, root }));
    return (await vscode.window.showQuickPick(items, { placeHolder: say.whichPlan }))?.root;
  }

  /** The plans of the workspace. */
  async roots(): Promise<string[]> {
    const folders = vscode.workspace.workspaceFolders ?? [];
    const above = folders.flatMap((folder) => this.rootOf(vscode.Uri.joinPath(folder.uri, 'pop.toml')) ?? []);
    const found = await vscode.workspace.findFiles('**/pop.toml', '**/{node_modules,target,out,.*}/**', 100);
    const below = found.filter((uri) => uri.scheme === 'file').map((uri) => path.dirname(uri.fsPath));
    return [...new Set([...above, ...below])].sort();
  }

  /** The language to speak: that of the plan of the active editor. */
  language(root = this.nearest()): Language {
    const setting = vscode.workspace.getConfiguration('pop').get('language', 'auto');
    return chosen(setting, root === undefined ? undefined : planLanguage(root), vscode.env.language);
  }

  words(root?: string): Words {
    return words(this.language(root));
  }

  private nearest(): string | undefined {
    const active = vscode.window.activeTextEditor?.document.uri;
    const here = active && this.rootOf(active);
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    return here ?? (folder && this.rootOf(vscode.Uri.joinPath(folder, 'pop.toml')));
  }

  private setting(): string {
    return vscode.workspace.getConfiguration('pop').get('path', '');
  }

  private machine(): Machine {
    const extension = this.context.extensionPath;
    return { platform: process.platform, env: process.env, home: homedir(), extension };
  }
}

/** The answer of a program to `--version`. */
function version(place: string): Promise<string | undefined> {
  if (!path.isAbsolute(place) || !existsSync(place)) return Promise.resolve(undefined);
  return new Promise((resolve) => {
    execFile(place, ['--version'], { timeout: 10_000, windowsHide: true }, (error, out) => resolve(error ? undefined : out));
  });
}

function planLanguage(root: string): Language | undefined {
  try {
    return languageOf(readFileSync(path.join(root, 'pop.toml'), 'utf8'));
  } catch {
    return undefined;
  }
}
