import _ from 'lodash';
import type { Client } from '../../../platform/client.js';
import { Failure, invalidInput } from '../../../platform/failure.js';
import { flag, sameText, text } from '../../../platform/values.js';
import { believed } from '../../../platform/wire.js';
import type { Offer } from '../../../records/capability.js';
import type { ChecklistItems } from '../../../records/checklist_item/capabilities.js';
import { itemsPath } from '../paths.js';
import { memberOf } from '../tasks/values.js';
import { BUILT_IN, type ChecklistItemRecord } from '../types.js';
import { memberNames } from '../users.js';
import { aboutUniqueId, COMPLETED, type Place, placeOf, readItems, toItem } from './record.js';

const STATUSES = ['Blank', 'Skipped', COMPLETED];
const { stage: STAGE, assignedTo: ASSIGNED_TO } = BUILT_IN;

interface ItemInput {
  title?: string | undefined;
  stage?: string | undefined;
  status?: string | undefined;
  assignee_id?: string | undefined;
  unassign?: boolean | undefined;
}

/** What the form fills in, by the API's keys. */
export const bodyOf = async (client: Client, { project_id }: Place, input: ItemInput) => {
  const status = STATUSES.find((each) => sameText(each, input.status));
  if (input.status && !status)
    throw invalidInput(`Status must be Blank, Skipped or Completed, not "${input.status}"`);
  const unassign = flag(input.unassign, false);
  if (unassign && input.assignee_id) throw invalidInput('Leave Assignee empty, or set Unassign to no');
  const assignee = input.assignee_id && memberOf(await memberNames(client, project_id), input.assignee_id);
  return {
    ...(input.title && { title: input.title }),
    ...(status && { status }),
    ...(input.stage && { [STAGE]: input.stage }),
    ...(assignee && { [ASSIGNED_TO]: assignee }),
    ...(unassign && { [ASSIGNED_TO]: null }),
  };
};

type Body = Awaited<ReturnType<typeof bodyOf>>;

/** What writes answer is not documented: what was known and sent fills the gaps. */
export const answered = (
  answer: unknown,
  known: Partial<ChecklistItemRecord>,
  body: Body,
): ChecklistItemRecord => ({
  id: '',
  ...known,
  ...body,
  ...(_.isPlainObject(answer) && Object(answer)),
});

/** The new item where the answer does not name it. It is there all the same, so nothing that fails here fails the step. */
const withId = async (client: Client, place: Place, item: ChecklistItemRecord) => {
  if (item.id) return item;
  try {
    const items = await readItems(client, place, text(item[STAGE]) ?? undefined);
    return items.findLast(({ title }) => title === item.title) ?? item;
  } catch (error) {
    if (error instanceof Failure) return item;
    throw error;
  }
};

export const create: Offer<ChecklistItems['create']> = {
  fields: aboutUniqueId,
  run: async (client, input) => {
    if (!input.stage) throw invalidInput('Choose a Stage: every item of a checklist belongs to one');
    const place = await placeOf(client, input);
    const body = await bodyOf(client, place, input);
    if (flag(input.skip_duplicate, false)) {
      const items = await readItems(client, place, input.stage);
      const same = items.find((item) => item[STAGE] === input.stage && sameText(item.title, input.title));
      if (same) return { ...toItem(same, place), changed: false };
    }
    const path = itemsPath(place.project_id, place.task_id);
    const answer = await client.post(path, believed<unknown>(), body, { expect: 'any' });
    const item = await withId(client, place, answered(answer, { status: 'Blank', editable: true }, body));
    return { ...toItem(item, place), changed: true };
  },
};
