import { notAChoice } from '../../../platform/choices.js';
import type { Client } from '../../../platform/client.js';
import { invalidInput } from '../../../platform/failure.js';
import { flag, sameText } from '../../../platform/values.js';
import { stageOf } from '../stages.js';
import { memberNames, memberOf } from '../users.js';
import { BUILT_IN } from '../wire.js';
import { COMPLETED, type Place } from './record.js';

const STATUSES = ['Blank', 'Skipped', COMPLETED];
const { stage: STAGE, assignedTo: ASSIGNED_TO } = BUILT_IN;

interface ItemInput {
  title?: string | undefined;
  stage?: string | undefined;
  status?: string | undefined;
  assignee_id?: string | undefined;
  unassign?: boolean | undefined;
}

/** What the form fills in, under the API's keys. */
export const bodyOf = async (client: Client, { project_id }: Place, input: ItemInput) => {
  const status = STATUSES.find((each) => sameText(each, input.status));
  if (input.status && !status) throw notAChoice('Status', input.status, STATUSES);
  const unassign = flag(input.unassign, false);
  if (unassign && input.assignee_id) throw invalidInput('Leave Assignee blank, or choose No for Unassign');
  const assignee = input.assignee_id && memberOf(await memberNames(client, project_id), input.assignee_id);
  return {
    ...(input.title && { title: input.title }),
    ...(status && { status }),
    ...(input.stage && { [STAGE]: await stageOf(client, project_id, input.stage) }),
    ...(assignee && { [ASSIGNED_TO]: assignee }),
    ...(unassign && { [ASSIGNED_TO]: null }),
  };
};
