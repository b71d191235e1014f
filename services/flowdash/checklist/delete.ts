import { invalidInput } from '../../../platform/failure.js';
import type { Offer } from '../../../records/capability.js';
import type { ChecklistItems } from '../../../records/checklist_item/capabilities.js';
import { itemPath } from '../paths.js';
import { aboutUniqueId, placeOf, readItem, toItem } from './record.js';

/** Returns the item as it was. */
export const remove: Offer<ChecklistItems['remove']> = {
  fields: aboutUniqueId,
  run: async (client, input) => {
    const place = await placeOf(client, input);
    const item = await readItem(client, place, input.checklist_item_id);
    if (item.editable === false)
      throw invalidInput(
        'Choose another Checklist Item: this one comes from the template of the workflow and can be deleted only in the template',
      );
    await client.delete(itemPath(place.project_id, place.task_id, input.checklist_item_id));
    return { ...toItem(item, place), changed: true };
  },
};
