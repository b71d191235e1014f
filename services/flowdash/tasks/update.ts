import type { Offer } from '../../../records/capability.js';
import type { Tasks } from '../../../records/task/capabilities.js';
import type { FieldChoices } from '../layout.js';
import { readWorkflow } from '../workflow.js';
import { changedTask, withStage } from './body.js';
import { changeTask } from './change.js';
import { ownOutputFields, updateFields } from './form.js';

export const update: Offer<Tasks['update'], FieldChoices> = {
  fields: updateFields,
  outputFields: ownOutputFields,
  run: async (client, input) => {
    const workflow = await readWorkflow(client, input);
    const filled = await withStage(client, workflow, input);
    return changeTask(client, workflow, input.task_id, (present) =>
      changedTask(workflow, filled, present, client.meta.timezone),
    );
  },
};
