import { invalidInput } from '../../../platform/failure.js';
import type { Offer } from '../../../records/capability.js';
import type { Tasks } from '../../../records/task/capabilities.js';
import type { FieldChoices } from '../layout.js';
import { requireWorkflow } from '../paths.js';
import { BUILT_IN } from '../wire.js';
import { readWorkflow } from '../workflow.js';
import { changeTask } from './change.js';
import { ownOutputFields, taskFields } from './form.js';

/**
 * Moves a task to the stage that the user chose: the API does not tell which stages are end stages. Whether a stage that
 * is set by API runs actions, automations or webhooks is not documented.
 */
const moveTo = (completed: boolean, why: string): Offer<Tasks['complete'], FieldChoices> => ({
  fields: taskFields,
  outputFields: ownOutputFields,
  run: async (client, input) => {
    requireWorkflow(input);
    const { stage, task_id } = input;
    if (!stage)
      throw invalidInput(`Choose a Stage: Flowdash does not tell which stages of a workflow are ${why}`);
    const workflow = await readWorkflow(client, input);
    return changeTask(client, workflow, task_id, () => ({ [BUILT_IN.stage]: stage }), completed);
  },
});

export const complete = moveTo(true, 'the last ones');
export const reopen: Offer<Tasks['reopen'], FieldChoices> = moveTo(false, 'open');
