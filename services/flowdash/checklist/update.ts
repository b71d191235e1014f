import _ from 'lodash';
import { differing, type Rule } from '../../../platform/changes.js';
import { invalidInput } from '../../../platform/failure.js';
import { isBlank } from '../../../platform/values.js';
import type { Offer } from '../../../records/capability.js';
import type { ChecklistItems } from '../../../records/checklist_item/capabilities.js';
import { itemPath } from '../paths.js';
import { BUILT_IN } from '../wire.js';
import { bodyOf } from './body.js';
import { aboutUniqueId, placeOf, readItem, toItem } from './record.js';
import { itemAnswer } from './wire.js';

/** Compares letter by letter: blanks and capitals may be what a user wants to change. */
const isHeld: Rule = (wanted, present) => wanted === present || (isBlank(wanted) && isBlank(present));

export const update: Offer<ChecklistItems['update']> = {
  fields: aboutUniqueId,
  run: async (client, input) => {
    const place = await placeOf(client, input);
    const wanted = await bodyOf(client, place, input);
    const present = await readItem(client, place, input.checklist_item_id);
    const body = differing(
      wanted,
      present,
      _.mapValues(wanted, () => isHeld),
    );
    if (_.isEmpty(body)) return { ...toItem(present, place), changed: false };
    if (present.editable === false && ('title' in body || BUILT_IN.stage in body))
      throw invalidInput(
        'Leave Title and Stage blank: this item comes from the template of the workflow, and they can be changed only there',
      );
    const path = itemPath(place.project_id, place.task_id, input.checklist_item_id);
    const item = await client.put(path, itemAnswer(present, body), body, { expect: 'any' });
    return { ...toItem(item, place), changed: true };
  },
};
