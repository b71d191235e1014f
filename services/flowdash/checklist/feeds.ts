import { sampleAnyway } from '../../../platform/polling.js';
import { sameText } from '../../../platform/values.js';
import type { Offer } from '../../../records/capability.js';
import type { ChecklistItems } from '../../../records/checklist_item/capabilities.js';
import { stageOf } from '../stages.js';
import { notice } from '../tasks/form.js';
import { BUILT_IN } from '../wire.js';
import { aboutUniqueId, COMPLETED, placeOf, readItems, toItem } from './record.js';

const { stage: STAGE } = BUILT_IN;

export const completed: Offer<ChecklistItems['completed']> = {
  fields: async (client, input) => [
    notice(
      'Triggers once per item, of one {task}: Flowdash lists checklists {task} by {task} and keeps no history, so an item that is completed again does not trigger again.',
    ),
    ...(await aboutUniqueId(client, input)),
  ],
  poll: async (client, input) => {
    const place = await placeOf(client, input);
    const wanted = input.stage && (await stageOf(client, place.project_id, input.stage));
    const items = await sampleAnyway(client, { stage: wanted }, ({ stage }) =>
      readItems(client, place, stage),
    );
    const inStage = items.filter((item) => !wanted || item[STAGE] === wanted);
    const done = inStage.filter(({ status }) => sameText(status, COMPLETED));
    const isSample = client.meta.isLoadingSample;
    const rows = isSample ? (done.length > 0 ? done : items).slice(0, 3) : done;
    return rows.map((item) => ({ event_id: `${item.id}:completed`, ...toItem(item, place) }));
  },
};
