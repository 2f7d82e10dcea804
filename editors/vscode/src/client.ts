// The language client. One server for the whole window: `pop lsp` finds the plan of every file that is opened, serves
// several at once and watches their folders itself. A client for each plan would start a process for each, and would
// have to guess which one a file outside every workspace folder belongs to.
import * as vscode from 'vscode';
import { LanguageClient, RevealOutputChannelOn, State } from 'vscode-languageclient/node';
import type { Program } from './binary';
import { Renames } from './renames';

const documents = [
  { scheme: 'file', language: 'markdown' },
  { scheme: 'file', language: 'pop-settings' },
  { scheme: 'file', pattern: '**/pop.toml' },
  { scheme: 'file', pattern: '**/pop.??.toml' },
];

export class Client implements vscode.Disposable {
  private client: LanguageClient | undefined;
  /** Starting and stopping, one after the other. */
  private work: Promise<void> = Promise.resolve();
  private readonly renames = new Renames();

  /** The output, which stays when the server starts again. */
  readonly output = vscode.window.createOutputChannel('pop', { log: true });

  get running(): boolean {
    return this.client?.state === State.Running || this.client?.state === State.Starting;
  }

  /** Starts the server, instead of one that is running. */
  start(program: Program): Promise<void> {
    return this.after(async () => {
      await this.end();
      // Naming the transport would add an option that pop does not have.
      const run = { command: program.place, args: ['lsp'] };
      this.client = new LanguageClient('pop', 'pop', run, {
        documentSelector: documents,
        outputChannel: this.output,
        revealOutputChannelOn: RevealOutputChannelOn.Never,
        diagnosticCollectionName: 'pop',
        initializationOptions: { client: 'vscode' },
        middleware: {
          workspace: {
            willRenameFiles: async (event, next) => {
              const edit = await next(event);
              this.renames.expect(event.files, edit);
              return edit;
            },
          },
        },
      });
      await this.client.start();
    });
  }

  stop(): Promise<void> {
    return this.after(() => this.end());
  }

  dispose(): void {
    this.output.dispose();
    this.renames.dispose();
  }

  private after(act: () => Promise<void>): Promise<void> {
    this.work = this.work.then(act, act);
    return this.work;
  }

  private async end(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    if (client?.needsStop()) await client.stop().catch(() => undefined);
  }
}
