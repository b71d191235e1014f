import type { Client } from '../../../platform/client.js';
import { Failure, invalidInput } from '../../../platform/failure.js';
import { flag, sameText, text } from '../../../platform/values.js';
import type { Offer } from '../../../records/capability.js';
import type { ChecklistItems } from '../../../records/checklist_item/capabilities.js';
import { itemsPath } from '../paths.js';
import { BUILT_IN } from '../wire.js';
import { bodyOf } from './body.js';
import { aboutUniqueId, type Place, placeOf, readItems, toItem } from './record.js';
import { itemAnswer, type WrittenItem } from './wire.js';

const { stage: STAGE } = BUILT_IN;

/** Looks up the new item if the answer does not name it. It exists all the same, so a failure here does not fail the step. */
const withId = async (client: Client, place: Place, item: WrittenItem) => {
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
    if (!input.stage) throw invalidInput('Choose a Stage: every checklist item belongs to a stage');
    const place = await placeOf(client, input);
    const body = await bodyOf(client, place, input);
    if (flag(input.skip_duplicate, false)) {
      const items = await readItems(client, place, body[STAGE]);
      const same = items.find((item) => item[STAGE] === body[STAGE] && sameText(item.title, input.title));
      if (same) return { ...toItem(same, place), changed: false };
    }
    const path = itemsPath(place.project_id, place.task_id);
    const wire = itemAnswer({ status: 'Blank', editable: true }, body);
    const item = await withId(client, place, await client.post(path, wire, body, { expect: 'any' }));
    return { ...toItem(item, place), changed: true };
  },
};
