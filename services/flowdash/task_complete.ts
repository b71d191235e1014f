import type { Written } from '../../model/record.js';
import type { Task } from '../../model/task.js';
import { refuse } from '../../platform/failure.js';
import type { CompleteTaskInput } from '../inputs.js';
import type { Action } from '../service.js';
import type { FieldChoices } from './layout.js';
import { requireWorkflow, workflowPath } from './paths.js';
import { choiceFields, ownOutputFields } from './task_form.js';
import { readTask, toTask } from './tasks.js';
import { BUILT_IN, type TaskRecord } from './types.js';
import { readWorkflow } from './workflow.js';

/** Completed means: in the end stage that the user chose. The API does not tell which stages are end stages. */
export const complete: Action<CompleteTaskInput & FieldChoices, Written<Task>> = {
  fields: choiceFields,
  outputFields: ownOutputFields,
  run: async (client, input) => {
    const { task_id, stage } = input;
    requireWorkflow(input);
    if (!stage)
      throw refuse('Choose a Stage: Flowdash does not tell which stages of a workflow are the last ones');
    const workflow = await readWorkflow(client, input);
    const { uniqueId } = workflow.layout;
    if (!uniqueId)
      throw refuse(
        'Choose another Workflow: this one has no Unique ID field, without which Flowdash changes no task',
      );
    const present = await readTask(client, workflow, task_id);
    if (present[BUILT_IN.stage] === stage) return { ...toTask(present, workflow, true), changed: false };
    const done = await client.put<TaskRecord>(workflowPath(workflow.id, '/tasks'), {
      [uniqueId.name]: present[uniqueId.name],
      [BUILT_IN.stage]: stage,
    });
    return { ...toTask(done, workflow, true), changed: true };
  },
};
