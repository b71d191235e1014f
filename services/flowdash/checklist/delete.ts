import { invalidInput } from '../../../platform/failure.js';
import type { Write } from '../../../records/capability.js';
import type * as checklistItemForms from '../../../records/checklist_item/forms.js';
import type { ChecklistItem } from '../../../records/checklist_item/record.js';
import type { InputOf } from '../../../records/field.js';
import type { Written } from '../../../records/results.js';
import { itemPath } from '../paths.js';
import { aboutUniqueId, placeOf, readItem, toItem } from './record.js';

type ChecklistItemInput = InputOf<typeof checklistItemForms.deleteChecklistItem>;

/** Gives the item as it was. */
export const remove: Write<ChecklistItemInput, Written<ChecklistItem>> = {
  fields: aboutUniqueId,
  run: async (client, input) => {
    const place = await placeOf(client, input);
    const item = await readItem(client, place, input.checklist_item_id);
    if (item.editable === false)
      throw invalidInput(
        'Choose another Checklist Item: this one comes from the template of the workflow, and Flowdash deletes those only there',
      );
    await client.delete(itemPath(place.project_id, place.task_id, input.checklist_item_id));
    return { ...toItem(item, place), changed: true };
  },
};
