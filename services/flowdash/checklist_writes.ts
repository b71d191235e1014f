import _ from 'lodash';
import type { ChecklistItem } from '../../model/checklist_item.js';
import type { Written } from '../../model/record.js';
import type { Client } from '../../platform/client.js';
import { Failure, refuse } from '../../platform/failure.js';
import { flag, isBlank, sameText, text } from '../../platform/values.js';
import type { ChecklistItemInput, CreateChecklistItemInput, UpdateChecklistItemInput } from '../inputs.js';
import type { Action } from '../service.js';
import { aboutUniqueId, COMPLETED, type Place, placeOf, readItem, readItems, toItem } from './checklist.js';
import { memberNames } from './members.js';
import { itemPath, itemsPath } from './paths.js';
import { memberOf } from './task_values.js';
import { BUILT_IN, type ChecklistItemRecord } from './types.js';

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
const bodyOf = async (client: Client, { project_id }: Place, input: ItemInput) => {
  const status = STATUSES.find((each) => sameText(each, input.status));
  if (input.status && !status)
    throw refuse(`Status must be Blank, Skipped or Completed, not "${input.status}"`);
  const unassign = flag(input.unassign, false);
  if (unassign && input.assignee_id) throw refuse('Leave Assignee empty, or set Unassign to no');
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
const answered = (answer: unknown, known: Partial<ChecklistItemRecord>, body: Body): ChecklistItemRecord => ({
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

export const create: Action<CreateChecklistItemInput, Written<ChecklistItem>> = {
  fields: aboutUniqueId,
  run: async (client, input) => {
    if (!input.stage) throw refuse('Choose a Stage: every item of a checklist belongs to one');
    const place = await placeOf(client, input);
    const body = await bodyOf(client, place, input);
    if (flag(input.skip_duplicate, false)) {
      const items = await readItems(client, place, input.stage);
      const same = items.find((item) => item[STAGE] === input.stage && sameText(item.title, input.title));
      if (same) return { ...toItem(same, place), changed: false };
    }
    const path = itemsPath(place.project_id, place.task_id);
    const answer = await client.post<unknown>(path, body, { expect: 'any' });
    const item = await withId(client, place, answered(answer, { status: 'Blank', editable: true }, body));
    return { ...toItem(item, place), changed: true };
  },
};

export const update: Action<UpdateChecklistItemInput, Written<ChecklistItem>> = {
  fields: aboutUniqueId,
  run: async (client, input) => {
    const place = await placeOf(client, input);
    const wanted = await bodyOf(client, place, input);
    const present = await readItem(client, place, input.checklist_item_id);
    const body = _.omitBy(wanted, (value, key) => {
      const held = _.get(present, [key]);
      return held === value || (isBlank(held) && isBlank(value));
    });
    if (_.isEmpty(body)) return { ...toItem(present, place), changed: false };
    if (present.editable === false && ('title' in body || STAGE in body))
      throw refuse(
        'Leave Title and Stage empty: this item comes from the template of the workflow, where they are changed',
      );
    const path = itemPath(place.project_id, place.task_id, input.checklist_item_id);
    const answer = await client.put<unknown>(path, body, { expect: 'any' });
    return { ...toItem(answered(answer, present, body), place), changed: true };
  },
};

/** Gives the item as it was. */
const remove: Action<ChecklistItemInput, Written<ChecklistItem>> = {
  fields: aboutUniqueId,
  run: async (client, input) => {
    const place = await placeOf(client, input);
    const item = await readItem(client, place, input.checklist_item_id);
    if (item.editable === false)
      throw refuse(
        'Choose another Checklist Item: this one comes from the template of the workflow, and Flowdash deletes those only there',
      );
    await client.delete(itemPath(place.project_id, place.task_id, input.checklist_item_id));
    return { ...toItem(item, place), changed: true };
  },
};

export { remove as delete };
