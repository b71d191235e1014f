import { join, text } from '../../../platform/values.js';
import type { Choices } from '../../../records/capability.js';
import { BUILT_IN } from '../wire.js';
import { placeOf, readItems } from './record.js';

const { stage: STAGE } = BUILT_IN;

/** The checklist of the chosen task. */
export const list: Choices = {
  needs: ['project_id', 'task_id'],
  list: async (client, input) => {
    const items = await readItems(client, await placeOf(client, input));
    return items.map((item) => ({
      id: item.id,
      name: join([text(item.title) ?? item.id, text(item[STAGE]), text(item.status)], ' · ') ?? item.id,
    }));
  },
};
