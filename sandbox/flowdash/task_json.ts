import { fieldsJson } from './field_json.js';
import { linksJson } from './links.js';
import { uniqueIdField } from './lookup.js';
import type { Body } from './request.js';
import type { Store } from './store.js';
import type { Task, Workflow } from './types.js';

/** A task as reads return it: keyed by field name, without an id (Flowdash Tasks API). */
export const taskJson = (store: Store, workflow: Workflow, task: Task): Record<string, unknown> => ({
  Stage: task.stage,
  'Assigned To': task.assignedTo,
  'Task URL': `https://app.flowdash.com/workflows/${workflow.id}/tasks/${task.id}`,
  ...fieldsJson(store, workflow, task),
  ...linksJson(store, workflow, task),
});

/**
 * A task as writes return it. Currencies come back as they were sent, `"10000"`, where a read returns `"10000.00"`
 * (Flowdash Tasks API, examples); an auto-increment Unique ID may be missing from a create's answer.
 */
export const writtenJson = (
  store: Store,
  workflow: Workflow,
  task: Task,
  body: Body,
  { created }: { created: boolean },
): Record<string, unknown> => {
  const json = taskJson(store, workflow, task);
  for (const { name, type } of workflow.fields) {
    if (type === 'currency' && json[name] !== null && Object.hasOwn(body, name))
      json[name] = String(body[name]);
  }
  const id = uniqueIdField(workflow);
  if (created && id?.autoincrement && !store.settings.autoincrement_in_answer) delete json[id.name];
  return json;
};
