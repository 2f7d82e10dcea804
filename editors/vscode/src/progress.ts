// What the walkthrough ticks. VS Code ticks a step when something becomes true while it knows the step, and it knows the
// steps only from when it first shows them: what was true before is never ticked. So each thing that was done is said
// again, for a moment, when a page of VS Code's own opens.
import * as vscode from 'vscode';

/** The steps of the walkthrough. */
export type Step = 'program' | 'plan' | 'goal' | 'log' | 'preview' | 'readers';

/** How long VS Code may need for its page, in milliseconds. */
const WAITS = [500, 3000];

export class Progress implements vscode.Disposable {
  private readonly subscription: vscode.Disposable;
  private timers: ReturnType<typeof setTimeout>[] = [];

  constructor(private readonly memory: vscode.Memento) {
    this.subscription = vscode.window.tabGroups.onDidChangeTabs(({ opened, changed }) => {
      // A tab of the walkthrough has no input that extensions know.
      if ([...opened, ...changed].some(({ input }) => input === undefined)) this.later();
    });
    this.later();
  }

  /** A step is done; it stays so, in other windows too. */
  async done(step: Step): Promise<void> {
    const known = this.steps();
    if (!known.includes(step)) await this.memory.update('done', [...known, step]);
    await say(step);
  }

  dispose(): void {
    this.subscription.dispose();
    this.timers.forEach(clearTimeout);
  }

  private steps(): Step[] {
    return this.memory.get<Step[]>('done', []);
  }

  private later(): void {
    this.timers.forEach(clearTimeout);
    this.timers = WAITS.map((wait) => setTimeout(() => void Promise.all(this.steps().map(say)), wait));
  }
}

/** Something becomes true, and then false again: only what becomes true is seen. */
async function say(step: Step): Promise<void> {
  for (const value of [true, false]) await vscode.commands.executeCommand('setContext', `pop.done.${step}`, value);
}
