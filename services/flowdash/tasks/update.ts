import { invalidInput } from '../../../platform/failure.js';
import { flag } from '../../../platform/values.js';
import type { Offer, Write } from '../../../records/capability.js';
import type { InputOf } from '../../../records/field.js';
import type { Written } from '../../../records/results.js';
import type { Tasks } from '../../../records/task/capabilities.js';
import type * as taskForms from '../../../records/task/forms.js';
import type { Task } from '../../../records/task/record.js';
import type { FieldChoices } from '../layout.js';
import { taskPath } from '../paths.js';
import { BUILT_IN } from '../types.js';
import { readWorkflow } from '../workflow.js';
import { changedTask, type UpdateFlowdashTaskInput } from './body.js';
import { changeTask } from './change.js';
import { ownOutputFields, taskFields, updateFields } from './form.js';
import { readTask, toTask } from './record.js';
import { requireUniqueId } from './unique_id.js';
import { memberOf } from './values.js';

type AssignTaskInput = InputOf<typeof taskForms.assignTask>;

export const update: Write<UpdateFlowdashTaskInput, Written<Task>> = {
  fields: updateFields,
  outputFields: ownOutputFields,
  run: async (client, input) => {
    const workflow = await readWorkflow(client, input);
    return changeTask(client, workflow, input.task_id, (present) =>
      changedTask(workflow, input, present, client.meta.timezone),
    );
  },
};

type AssignInput = AssignTaskInput & FieldChoices & { unassign?: boolean | undefined };

/** `null` takes a task away from whoever has it (Flowdash Tasks API). */
export const assign: Write<AssignInput, Written<Task>> = {
  fields: async (client, input) => [
    {
      key: 'unassign',
      label: 'Unassign',
      type: 'boolean',
      default: 'false',
      helpText: 'Yes takes the {task} away from whoever has it. Leave Assignee empty then.',
    },
    ...(await taskFields(client, input)),
  ],
  outputFields: ownOutputFields,
  run: async (client, input) => {
    const { task_id, assignee_id } = input;
    const unassign = flag(input.unassign, false);
    if (unassign === Boolean(assignee_id))
      throw invalidInput(
        unassign
          ? 'Leave Assignee empty, or set Unassign to no: both at once cannot be done'
          : 'Choose an Assignee, or set Unassign to yes',
      );
    const workflow = await readWorkflow(client, input);
    const assignee = assignee_id ? memberOf(workflow.people, assignee_id) : null;
    return changeTask(client, workflow, task_id, () => ({ [BUILT_IN.assignedTo]: assignee }));
  },
};

/** Gives the task as it was: afterwards there is nothing to be read. */
export const remove: Offer<Tasks['remove'], FieldChoices> = {
  fields: taskFields,
  outputFields: ownOutputFields,
  run: async (client, input) => {
    const workflow = await readWorkflow(client, input);
    requireUniqueId(workflow.layout);
    const task = await readTask(client, workflow, input.task_id);
    await client.delete(taskPath(workflow.id, input.task_id));
    return { ...toTask(task, workflow), changed: true };
  },
};
