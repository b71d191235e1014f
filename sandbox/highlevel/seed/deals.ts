import { dataFile, list, number, object, optional, text } from '../../kernel/data_file.js';
import type { Store } from '../store.js';
import type { CustomFieldValue } from '../types.js';
import { daysAgo } from './ages.js';
import { person } from './names.js';

const deals = dataFile(
  import.meta.url,
  'deals.yaml',
  list(
    object({
      name: text,
      who: text,
      pipeline: text,
      stage: text,
      status: text,
      value: number,
      deliverables: optional(list(text)),
      /** Days since it was created, entered its stage, got its status. */
      age: number,
      staged: number,
      closed: number,
    }),
  ),
);

/** Opportunities in both pipelines and in every status. */
export const seedDeals = (store: Store): void => {
  const [reason] = store.lostReasons.all();
  const value = (key: string, of: CustomFieldValue['value'] | undefined): CustomFieldValue[] => {
    const field = store.customFields.find(({ fieldKey }) => fieldKey === `opportunity.${key}`);
    return field && of !== undefined ? [{ id: field.id, value: of }] : [];
  };
  for (const deal of deals()) {
    const contact = person(store, deal.who);
    const pipeline = store.pipelines.find(({ name }) => name === deal.pipeline);
    const stage = pipeline?.stages.find(({ name }) => name === deal.stage);
    if (!pipeline || !stage) throw new Error(`setup.yaml has no ${deal.stage} in ${deal.pipeline}.`);
    store.opportunities.add({
      id: store.world.id('mixed20'),
      name: deal.name,
      contactId: contact.id,
      pipelineId: pipeline.id,
      pipelineStageId: stage.id,
      status: deal.status,
      monetaryValue: deal.value,
      assignedTo: contact.assignedTo,
      source: contact.source,
      lostReasonId: deal.status === 'lost' ? (reason?.id ?? null) : null,
      customFields: [
        ...value('hours_estimated', Math.round(deal.value / 120)),
        ...value('deliverables', deal.deliverables),
      ],
      createdAt: daysAgo(store.world, deal.age, 3),
      updatedAt: daysAgo(store.world, Math.min(deal.staged, deal.closed), 3),
      lastStageChangeAt: daysAgo(store.world, deal.staged, 3),
      lastStatusChangeAt: daysAgo(store.world, deal.closed, 3),
    });
  }
};
