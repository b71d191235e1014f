import type { Store } from '../store.js';
import { daysAgo } from './ages.js';

/** Name, place of the contact, pipeline, stage, status, value, days since create, stage change, status change. */
const DEALS: Array<[string, number, number, number, string, number, [number, number, number]]> = [
  ['Shop front and signage', 0, 0, 3, 'open', 18_500, [60, 4, 60]],
  ['Autumn catalogue', 2, 0, 2, 'open', 9_200, [34, 9, 34]],
  ['Brand refresh', 4, 0, 1, 'open', 7_400, [70, 14, 70]],
  ['Appointment cards', 5, 0, 3, 'won', 640, [120, 95, 88]],
  ['Seasonal menus', 6, 1, 2, 'won', 14_000, [150, 40, 33]],
  ['Glaze labels', 7, 0, 2, 'lost', 1_900, [100, 60, 41]],
  ['Bookshop window', 8, 0, 0, 'abandoned', 2_300, [90, 90, 45]],
  ['Yearly retainer', 9, 1, 1, 'open', 36_000, [45, 7, 45]],
  ['Van lettering', 11, 0, 0, 'open', 3_100, [26, 26, 26]],
  ['Trail maps', 13, 0, 3, 'open', 11_750, [50, 11, 50]],
  ['Summer event posters', 16, 0, 3, 'won', 2_800, [80, 30, 5]],
  ['Two-office rebrand', 18, 0, 1, 'open', 27_000, [20, 3, 20]],
  ['Coffee bags', 20, 1, 0, 'open', 5_250, [40, 8, 40]],
  ['Theatre season brochure', 21, 0, 2, 'lost', 4_400, [35, 28, 16]],
];

/** Opportunities in both pipelines and in every status. */
export const seedDeals = (store: Store): void => {
  const contacts = store.contacts.all();
  const pipelines = store.pipelines.all();
  const [reason] = store.lostReasons.all();
  const hours = store.customFields.find(({ fieldKey }) => fieldKey === 'opportunity.hours_estimated');
  const goods = store.customFields.find(({ fieldKey }) => fieldKey === 'opportunity.deliverables');
  for (const [name, place, pipeline, stage, status, monetaryValue, [made, staged, closed]] of DEALS) {
    const contact = contacts[place];
    const [chosen] = pipelines.slice(pipeline);
    if (!contact || !chosen) continue;
    store.opportunities.add({
      id: store.world.id('mixed20'),
      name,
      contactId: contact.id,
      pipelineId: chosen.id,
      pipelineStageId: chosen.stages[stage]?.id ?? '',
      status,
      monetaryValue,
      assignedTo: contact.assignedTo,
      source: contact.source,
      lostReasonId: status === 'lost' ? (reason?.id ?? null) : null,
      customFields: [
        ...(hours ? [{ id: hours.id, value: Math.round(monetaryValue / 120) }] : []),
        ...(goods && place % 2 === 0 ? [{ id: goods.id, value: ['Campaign'] }] : []),
      ],
      createdAt: daysAgo(store.world, made, 3),
      updatedAt: daysAgo(store.world, Math.min(staged, closed), 3),
      lastStageChangeAt: daysAgo(store.world, staged, 3),
      lastStatusChangeAt: daysAgo(store.world, closed, 3),
    });
  }
};
