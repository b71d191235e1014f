import { Refused } from './errors.js';
import { fieldsJson } from './field_json.js';
import { isEmail } from './field_values.js';
import { type Body, isObject } from './request.js';
import type { Store } from './store.js';
import { deleteTask, updateTask } from './task_writes.js';
import type { Action, Step, Task, User, Workflow } from './types.js';

/** Someone (null: the API itself) performing an action on a task. */
export interface Performance {
  workflow: Workflow;
  action: Action;
  task: Task;
  user: User | null;
}

/** Steps that run entirely in this process; the others call out. */
type LocalStep = Exclude<Step, { kind: 'api_call' | 'zapier' }>;

/** Writes to the task; returns the errors as sentences, as executions report them. */
export const updateByStep = (store: Store, { workflow, task }: Performance, values: Body): string[] => {
  try {
    updateTask(store, workflow, task, values);
    return [];
  } catch (error) {
    if (!(error instanceof Refused) || !isObject(error.answer.body)) throw error;
    const { errors } = error.answer.body;
    return Object.entries(isObject(errors) ? errors : {}).map(([name, messages]) => `${name} ${messages}`);
  }
};

/** Does one step. Returns the errors that stop the action; none when the next step may run. */
export const applyStep = (store: Store, performance: Performance, step: LocalStep): string[] => {
  const { workflow, task, user } = performance;
  switch (step.kind) {
    case 'move':
      return updateByStep(store, performance, { Stage: step.stage });
    case 'assign':
      if (step.to === 'performer' && !user) return [];
      return updateByStep(store, performance, {
        'Assigned To': step.to === 'performer' ? (user?.email ?? null) : null,
      });
    case 'update':
      return updateByStep(store, performance, step.values);
    case 'delete':
      deleteTask(store, workflow, task);
      return [];
    case 'email': {
      const address = fieldsJson(store, workflow, task)[step.to];
      return isEmail(address) ? [] : [`${address ?? 'blank'} is not a valid email`];
    }
  }
};
