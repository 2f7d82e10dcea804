// What the walkthrough ticks. VS Code ticks a step when something becomes true while it knows the step, and it knows the
// steps only from when it first shows them: what was true before is never ticked. So each thing that was done is said
// again, for a moment each time, while a page of VS Code's own is in front.
import * as vscode from 'vscode';

/** The steps of the walkthrough. */
export type Step = 'program' | 'plan' | 'goal' | 'log' | 'preview' | 'readers';

/** How often that is said while such a page is in front, in milliseconds. */
const PAUSE = 2000;

export class Progress implements vscode.Disposable {
  private readonly subscription: vscode.Disposable;
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly memory: vscode.Memento) {
    this.subscription = vscode.window.tabGroups.onDidChangeTabs(() => this.look());
    this.look();
  }

  /** A step is done; it stays so, in other windows too. */
  async done(step: Step): Promise<void> {
    const known = this.steps();
    if (!known.includes(step)) await this.memory.update('done', [...known, step]);
    await say(step);
  }

  dispose(): void {
    this.subscription.dispose();
    clearInterval(this.timer);
  }

  private steps(): Step[] {
    return this.memory.get<Step[]>('done', []);
  }

  /** A tab of the walkthrough has no input that extensions know. */
  private look(): void {
    clearInterval(this.timer);
    const shown = vscode.window.tabGroups.all.some(({ activeTab }) => activeTab && activeTab.input === undefined);
    if (shown) this.timer = setInterval(() => void Promise.all(this.steps().map(say)), PAUSE);
  }
}

/** Something becomes true, and then false again: only what becomes true is seen. */
async function say(step: Step): Promise<void> {
  for (const value of [true, false]) await vscode.commands.executeCommand('setContext', `pop.done.${step}`, value);
}
