import { applyStep } from './steps.js';
import type { Store } from './store.js';
import type { Action, Execution, Task, User, Workflow } from './types.js';
import { postToWebhook } from './webhook.js';

const fail = (execution: Execution, errors: string[]): void => {
  Object.assign(execution, { status: 'Fail', errors });
};

/** Runs actions behind the API's back, as the vendor does: each execution is Pending until it is due. */
export class Runner {
  readonly #timers = new Set<NodeJS.Timeout>();

  constructor(readonly store: Store) {}

  start(workflow: Workflow, task: Task, action: Action, performedBy: User | null): Execution {
    const { world, settings, executions } = this.store;
    const execution = executions.add({
      id: world.id('mixed6'),
      workflowId: workflow.id,
      taskId: task.id,
      actionId: action.id,
      performedBy,
      status: 'Pending',
      errors: [],
      due: new Date(world.time() + settings.execution_ms),
      started: false,
    });
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      void this.#run(execution);
    }, settings.execution_ms);
    timer.unref();
    this.#timers.add(timer);
    return execution;
  }

  /** Runs what is due by the world's clock, which may have been moved ahead of the timers. */
  settle(): void {
    const now = this.store.world.now();
    for (const execution of this.store.executions) if (execution.due <= now) void this.#run(execution);
  }

  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }

  /** Awaits nothing unless a step calls out, so that a request that arrives when the execution is due sees it done. */
  async #run(execution: Execution): Promise<void> {
    if (execution.started) return;
    execution.started = true;
    const { store } = this;
    const workflow = store.workflows.get(execution.workflowId);
    const action = workflow?.actions.find(({ id }) => id === execution.actionId);
    for (const step of action?.steps ?? []) {
      const task = store.tasks.get(execution.taskId);
      if (!workflow || !action || !task) return fail(execution, ['Task does not exist']);
      const performance = { workflow, action, task, user: execution.performedBy };
      const errors =
        step.kind === 'api_call' || step.kind === 'zapier'
          ? await postToWebhook(store, performance)
          : applyStep(store, performance, step);
      if (errors.length > 0) return fail(execution, errors);
    }
    execution.status = 'Success';
  }
}
