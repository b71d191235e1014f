import type { Offer } from '../../../records/capability.js';
import type { Tasks } from '../../../records/task/capabilities.js';
import type { NewTaskChoices } from './body.js';
import { aboutUniqueId, make, STAGE } from './create.js';
import { choiceFields, layoutFor, ownInputFields, ownOutputFields } from './form.js';

/** Updates the task that has the external id; only for workflows where the user chooses the Unique IDs. */
export const upsert: Offer<Tasks['upsert'], NewTaskChoices> = {
  fields: async (client, input) => {
    if (!input.project_id) return [];
    const layout = await layoutFor(client, input);
    const { uniqueId } = layout;
    const isCounted = !uniqueId || uniqueId.autoincrement;
    const about = 'If {a task} has it, that {task} is updated.';
    return [
      {
        key: 'about_unique_id',
        type: 'copy',
        helpText: isCounted
          ? '**This {project} has no Unique ID that you can choose.** Choose another one, or use Create {Task} and Update {Task}.'
          : aboutUniqueId(layout, about),
      },
      { ...STAGE, helpText: 'Leave blank to start in the first stage.' },
      ...(await choiceFields(client, input)),
      ...ownInputFields({ ...layout, uniqueId: undefined }),
    ];
  },
  outputFields: ownOutputFields,
  run: (client, input) => make(client, input, 'update'),
};
