import type { Written } from '../../model/record.js';
import type { Task } from '../../model/task.js';
import { refuse } from '../../platform/failure.js';
import type { CompleteTaskInput, ReopenTaskInput } from '../inputs.js';
import type { Action } from '../service.js';
import type { FieldChoices } from './layout.js';
import { requireWorkflow } from './paths.js';
import { changeTask } from './task_change.js';
import { ownOutputFields, taskFields } from './task_form.js';
import { BUILT_IN } from './types.js';
import { readWorkflow } from './workflow.js';

type StageInput = (CompleteTaskInput | ReopenTaskInput) & FieldChoices;

/**
 * Moves a task to the stage that the user chose: the API does not tell which stages are end stages. Whether a stage that
 * is set by API runs actions, automations or webhooks is not documented.
 */
const moveTo = (completed: boolean, why: string): Action<StageInput, Written<Task>> => ({
  fields: taskFields,
  outputFields: ownOutputFields,
  run: async (client, input) => {
    requireWorkflow(input);
    const { stage, task_id } = input;
    if (!stage) throw refuse(`Choose a Stage: Flowdash does not tell which stages of a workflow are ${why}`);
    const workflow = await readWorkflow(client, input);
    return changeTask(client, workflow, task_id, () => ({ [BUILT_IN.stage]: stage }), completed);
  },
});

export const complete = moveTo(true, 'the last ones');
export const reopen = moveTo(false, 'open');
