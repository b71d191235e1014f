import { invalidInput } from '../../../platform/failure.js';
import { flag } from '../../../platform/values.js';
import type { Offer } from '../../../records/capability.js';
import type { Tasks } from '../../../records/task/capabilities.js';
import type { FieldChoices } from '../layout.js';
import { memberOf } from '../users.js';
import { BUILT_IN } from '../wire.js';
import { readWorkflow } from '../workflow.js';
import { changeTask } from './change.js';
import { ownOutputFields, taskFields } from './form.js';

interface AssignChoices extends FieldChoices {
  unassign?: boolean | undefined;
}

/** `null` takes a task away from whoever has it (Flowdash Tasks API). */
export const assign: Offer<Tasks['assign'], AssignChoices> = {
  fields: async (client, input) => [
    {
      key: 'unassign',
      label: 'Unassign',
      type: 'boolean',
      default: 'false',
      helpText: 'Choose Yes to remove the assignee, and leave Assignee blank.',
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
          ? 'Leave Assignee blank, or choose No for Unassign'
          : 'Fill in Assignee, or choose Yes for Unassign',
      );
    const workflow = await readWorkflow(client, input);
    const assignee = assignee_id ? memberOf(workflow.people, assignee_id) : null;
    return changeTask(client, workflow, task_id, () => ({ [BUILT_IN.assignedTo]: assignee }));
  },
};
