import type { Offer } from '../../../records/capability.js';
import type { Tasks } from '../../../records/task/capabilities.js';
import type { FieldChoices } from '../layout.js';
import { taskPath } from '../paths.js';
import { readWorkflow } from '../workflow.js';
import { ownOutputFields, taskFields } from './form.js';
import { readTaskToChange, toTask } from './record.js';
import { requireUniqueId } from './unique_id.js';

/** Returns the task as it was: afterwards, there is nothing left to read. */
export const remove: Offer<Tasks['remove'], FieldChoices> = {
  fields: taskFields,
  outputFields: ownOutputFields,
  run: async (client, input) => {
    const workflow = await readWorkflow(client, input);
    requireUniqueId(workflow.layout);
    const task = await readTaskToChange(client, workflow, input.task_id);
    await client.delete(taskPath(workflow.id, input.task_id));
    return { ...toTask(task, workflow), changed: true };
  },
};
