import { notFound } from './errors.js';
import type { Store } from './store.js';
import type { Field, Task, User, Workflow } from './types.js';

export const workflowOf = (store: Store, id: string): Workflow => {
  const workflow = store.workflows.get(id);
  if (!workflow) throw notFound();
  return workflow;
};

/** The field whose value is used in paths; a workflow has at most one. */
export const uniqueIdField = ({ fields }: Workflow): Field | undefined =>
  fields.find(({ type }) => type === 'uniqueId');

/** `given` may be a string or a number, as in a body. */
export const findByUniqueId = (store: Store, workflow: Workflow, given: unknown): Task | undefined => {
  const field = uniqueIdField(workflow);
  if (!field || (typeof given !== 'string' && typeof given !== 'number') || given === '') return undefined;
  return store.tasks.find(
    (task) => task.workflowId === workflow.id && task.values.get(field.id) === String(given),
  );
};

/** The task that a path means. Without a Unique ID field, no task can be found. */
export const taskOf = (store: Store, workflow: Workflow, uniqueId: string): Task => {
  const task = findByUniqueId(store, workflow, uniqueId);
  if (!task) throw notFound();
  return task;
};

export const findStage = ({ stages }: Workflow, name: unknown) => stages.find((stage) => stage.name === name);

/** The member of the workflow with this email. */
export const findMember = (store: Store, workflow: Workflow, email: unknown): User | undefined =>
  store.users.find((user) => user.email === email && workflow.members.has(user.id));
