// The commands. Each one asks what it needs, lets pop do the work, and opens what came of it.
import * as path from 'node:path';
import * as vscode from 'vscode';
import type { Program } from './binary';
import type { Pop } from './pop';

/** A program, and the plan that a command is about. */
interface Place {
  program: Program;
  root: string;
}

/** The commands of the command line, by their name in the manifest. */
export function commands(pop: Pop): Record<string, () => Promise<void>> {
  return {
    init: () => init(pop),
    newGoal: () => newGoal(pop),
    log: () => log(pop),
    status: () => inTerminal(pop, ['status'], 'status'),
    // `pop report` asks whether readers may see what is new, so it needs a terminal.
    report: () => inTerminal(pop, ['report', '--open'], 'report'),
    readers: () => readers(pop),
  };
}

async function init(pop: Pop): Promise<void> {
  const say = pop.words();
  if (!vscode.workspace.isTrusted) return void vscode.window.showWarningMessage(say.trust);
  const program = await pop.needed();
  if (!program) return;
  const start = vscode.workspace.workspaceFolders?.[0]?.uri;
  const options = { title: say.makePlan, openLabel: say.initFolder, canSelectFolders: true, canSelectFiles: false };
  const picked = await vscode.window.showOpenDialog(start ? { ...options, defaultUri: start } : options);
  const folder = picked?.[0]?.fsPath;
  if (!folder) return;
  const code = await pop.ended(await pop.show(program, ['init', '--lang', pop.language()], folder, 'init'));
  if (code !== 0) return;
  await pop.progress.done('plan');
  const uri = vscode.Uri.file(folder);
  if (vscode.workspace.getWorkspaceFolder(uri)) return;
  if ((await vscode.window.showInformationMessage(say.planReady(folder), say.openFolder)) === say.openFolder) {
    await vscode.commands.executeCommand('vscode.openFolder', uri);
  }
}

async function newGoal(pop: Pop): Promise<void> {
  const place = await wanted(pop);
  if (!place) return;
  const say = pop.words(place.root);
  const options = { title: say.goalTitle, placeHolder: say.goalExample, ignoreFocusOut: true };
  const title = (await vscode.window.showInputBox(options))?.trim();
  if (!title) return;
  const file = await write(pop, place, ['new', 'goal', '--blank', '--', title]);
  if (!file) return;
  await vscode.window.showTextDocument(vscode.Uri.file(file));
  await pop.progress.done('goal');
}

async function log(pop: Pop): Promise<void> {
  const place = await wanted(pop);
  if (!place) return;
  const say = pop.words(place.root);
  const options = { title: say.logTitle, placeHolder: say.logExample, ignoreFocusOut: true };
  const what = (await vscode.window.showInputBox(options))?.trim();
  if (!what) return;
  const goals = await activeGoals(pop, place);
  const none = { label: say.logNoGoal, id: '' };
  const items = [...goals.map(({ id, title }) => ({ label: title || id, description: id, id })), none];
  const goal = goals.length ? await vscode.window.showQuickPick(items, { title: say.logGoal, ignoreFocusOut: true }) : none;
  if (!goal) return;
  const file = await write(pop, place, ['log', ...(goal.id ? [`--goal=${goal.id}`] : []), '--', what]);
  if (!file) return;
  await pop.progress.done('log');
  const shown = path.relative(place.root, file);
  if ((await vscode.window.showInformationMessage(say.logged(shown), say.open)) === say.open) {
    await vscode.window.showTextDocument(vscode.Uri.file(file));
  }
}

async function readers(pop: Pop): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  const root = document && pop.rootOf(document.uri);
  if (!document || !root) return void vscode.window.showInformationMessage(pop.words().noDocument);
  const program = await pop.needed();
  if (!program) return;
  if (document.isDirty) return void vscode.window.showInformationMessage(pop.words(root).saveFirst);
  const file = path.relative(root, document.uri.fsPath).split(path.sep).join('/');
  await pop.show(program, ['readers', `--document=${file}`], root, 'readers');
  await pop.progress.done('readers');
}

async function inTerminal(pop: Pop, args: string[], name: string): Promise<void> {
  const place = await wanted(pop);
  if (place) await pop.show(place.program, args, place.root, name);
}

/** The program and the plan, or a message that says which one is missing and what to do. */
export async function wanted(pop: Pop): Promise<Place | undefined> {
  const program = await pop.needed();
  if (!program) return undefined;
  const root = await pop.root();
  if (root) return { program, root };
  if ((await pop.roots()).length) return undefined;
  const say = pop.words();
  if ((await vscode.window.showInformationMessage(say.noPlan, say.makePlan)) === say.makePlan) await init(pop);
  return undefined;
}

/** Runs a command that writes a file, and returns its place: the first line of the output. */
async function write(pop: Pop, { program, root }: Place, args: string[]): Promise<string | undefined> {
  const { code, out, err } = await pop.run(program, args, root);
  const file = out.split(/\r?\n/, 1)[0]?.trim();
  if (code === 0 && file) return path.resolve(root, file);
  void vscode.window.showErrorMessage(pop.words(root).failed((err || out).trim()));
  return undefined;
}

/** The goals that are being worked on; none if pop cannot say. */
async function activeGoals(pop: Pop, { program, root }: Place): Promise<{ id: string; title: string }[]> {
  const { code, out } = await pop.run(program, ['status', '--format=json'], root);
  if (code !== 0) return [];
  try {
    const { goals } = JSON.parse(out) as { goals: { id: string; title: string; status: string }[] };
    return goals.filter(({ status }) => status === 'active');
  } catch {
    return [];
  }
}
