// The extension: starts the language server when there is a plan, registers the commands, and hides heads in previews.
import type MarkdownIt from 'markdown-it';
import * as vscode from 'vscode';
import { Client } from './client';
import { commands, wanted } from './commands';
import { hideHeads } from './heads';
import { Pop } from './pop';
import { Previews } from './preview';
import { Progress } from './progress';

/** What VS Code asks for: the plugin of its own preview of Markdown. */
interface Exports {
  extendMarkdownIt(markdown: MarkdownIt): MarkdownIt;
}

let client: Client | undefined;

export function activate(context: vscode.ExtensionContext): Exports {
  const progress = new Progress(context.globalState);
  const pop = new Pop(context, progress);
  const server = new Client();
  const previews = new Previews(pop);
  client = server;
  const all: Record<string, () => Promise<void>> = {
    ...commands(pop),
    preview: async () => {
      const place = await wanted(pop);
      if (!place) return;
      previews.show(place.program, place.root);
      await progress.done('preview');
    },
    browser: async () => {
      const place = await wanted(pop);
      if (place) await pop.show(place.program, ['serve', '--open', '--follow'], place.root, 'serve');
    },
    restart: () => start(pop, server),
    output: async () => server.output.show(),
  };
  for (const [name, run] of Object.entries(all)) {
    for (const id of [`pop.${name}`, `pop.nl.${name}`]) {
      context.subscriptions.push(vscode.commands.registerCommand(id, run));
    }
  }
  // One after the other, so that the server is not started twice.
  let looking = Promise.resolve();
  const look = () => {
    looking = looking.then(() => lookAround(pop, server)).catch((error) => server.output.error(String(error)));
  };
  // A plan may be made in a terminal.
  const settings = vscode.workspace.createFileSystemWatcher('**/pop.toml', false, true, false);
  context.subscriptions.push(
    server,
    previews,
    progress,
    settings,
    settings.onDidCreate(look),
    settings.onDidDelete(look),
    vscode.window.onDidChangeActiveTextEditor(look),
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidSaveTextDocument(look),
    vscode.workspace.onDidChangeWorkspaceFolders(look),
    vscode.workspace.onDidGrantWorkspaceTrust(look),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('pop.path')) void start(pop, server);
      else if (change.affectsConfiguration('pop')) look();
    }),
  );
  look();
  // The first step of the walkthrough is done when there is a program, whether there is a plan or not.
  void pop.find();
  return { extendMarkdownIt: hideHeads };
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}

/** Whether the author has been told in this window that there is no program. */
let told = false;

/** Starts the server once a plan is open, and passes on what menus and the walkthrough depend on. */
async function lookAround(pop: Pop, server: Client): Promise<void> {
  const active = vscode.window.activeTextEditor?.document.uri;
  const inPlan = active !== undefined && pop.rootOf(active) !== undefined;
  const context = (name: string, value: unknown) => vscode.commands.executeCommand('setContext', `pop.${name}`, value);
  await context('inPlan', inPlan);
  await context('language', pop.language());
  if (server.running) return;
  const hasPlan = inPlan || (await pop.roots()).length > 0;
  if (hasPlan) await pop.progress.done('plan');
  if (!hasPlan || server.running || told) return;
  await begin(pop, server);
}

/** Starts the server, or says once how to get it. */
async function begin(pop: Pop, server: Client): Promise<void> {
  const program = await pop.find();
  if (server.running) return;
  if (program) {
    server.output.info(pop.words().found(program.place, program.version));
    await server.start(program);
  } else if (!told) {
    told = true;
    // The answer may never come.
    void pop.explainAbsence();
  }
}

/** Looks for the program again and starts the server again. */
async function start(pop: Pop, server: Client): Promise<void> {
  told = false;
  await server.stop();
  await begin(pop, server);
}
