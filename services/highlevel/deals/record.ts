import type { Client } from '../../../platform/client.js';
import { withoutSecrets } from '../../../platform/redact.js';
import { text } from '../../../platform/values.js';
import { believed } from '../../../platform/wire.js';
import { type Deal, deal } from '../../../records/deal/record.js';
import type { CustomValues } from '../../../records/keys.js';
import { filling, type SampleOf } from '../../../records/keys.js';
import { customKey } from '../custom_fields.js';
import { opportunityPath } from '../paths.js';
import type { OpportunityRecord } from '../types.js';
import { searchOpportunities } from './page.js';
import { type Pipeline, readPipelines } from './pipelines.js';

const STATUS: Record<string, Deal['status']> = {
  open: 'open',
  won: 'won',
  lost: 'lost',
  abandoned: 'abandoned',
};

/** A value comes as `fieldValue`, or under a key that tells its type, such as `fieldValueNumber`. */
const customValues = (fields: OpportunityRecord['customFields']): CustomValues =>
  Object.fromEntries(
    (fields ?? []).map((field) => {
      const key = Object.keys(field).find((name) => name.startsWith('fieldValue'));
      return [customKey(field.id), (key && field[key]) ?? null];
    }),
  );

export const sample = {
  id: 'qW9eR7tY5uI3oP1lK2jH',
  service: 'highlevel',
  created_at: '2026-03-02T09:15:00.000Z',
  updated_at: '2026-03-05T10:00:00.000Z',
  name: 'Spring campaign',
  amount: 4800,
  total_amount: 4800,
  status: 'won',
  stage_id: 'tY6uI8oP2aS4dF1gH3jK',
  stage_name: 'Proposal',
  stage_changed_at: '2026-03-04T14:30:00.000Z',
  pipeline_id: 'hJ7kL9zX3cV5bN2mQ4wE',
  pipeline_name: 'Sales',
  contact_id: 'Zk3Qw8rTy5UiOp1AsDfG',
  contact_name: 'Mia Brook',
  company_name: 'Brook & Sons',
  owner_id: 'sD5fG7hJ9kL2zX4cV6bN',
  closed_at: '2026-03-05T10:00:00.000Z',
  custom_fields: {},
} satisfies SampleOf<Deal>;

const fill = filling(deal, sample);

/** HighLevel opportunity -> deal. */
export const toDeal = (opportunity: OpportunityRecord, pipelines: Pipeline[]): Deal => {
  const pipeline = pipelines.find(({ id }) => id === opportunity.pipelineId);
  const stage = pipeline?.stages?.find(({ id }) => id === opportunity.pipelineStageId);
  const status = STATUS[opportunity.status ?? ''] ?? null;
  return fill({
    id: opportunity.id,
    created_at: text(opportunity.createdAt),
    updated_at: text(opportunity.updatedAt),
    name: text(opportunity.name),
    amount: opportunity.monetaryValue ?? null,
    total_amount: opportunity.monetaryValue ?? null,
    status,
    stage_id: text(opportunity.pipelineStageId),
    stage_name: text(stage?.name),
    stage_changed_at: text(opportunity.lastStageChangeAt),
    pipeline_id: text(opportunity.pipelineId),
    pipeline_name: text(pipeline?.name),
    contact_id: text(opportunity.contactId),
    contact_name: text(opportunity.contact?.name),
    company_name: text(opportunity.contact?.companyName),
    owner_id: text(opportunity.assignedTo),
    closed_at: status === 'open' ? null : text(opportunity.lastStatusChangeAt),
    custom_fields: customValues(opportunity.customFields),
    raw: withoutSecrets(opportunity),
  });
};

/** With the names of their pipelines and stages, which are asked for only when there is something to name. */
export const toDeals = async (client: Client, rows: OpportunityRecord[]): Promise<Deal[]> => {
  if (rows.length === 0) return [];
  const pipelines = client.meta.isPopulatingDedupe ? [] : await readPipelines(client);
  return rows.map((row) => toDeal(row, pipelines));
};

/** The newest opportunities of a contact. */
export const readOpportunities = async (client: Client, contactId: string): Promise<Deal[]> => {
  const { opportunities = [] } = await searchOpportunities(client, { contact_id: contactId });
  return toDeals(client, opportunities);
};

export const readOpportunity = async (client: Client, id: string): Promise<OpportunityRecord> =>
  (await client.get(opportunityPath(id), believed<{ opportunity: OpportunityRecord }>())).opportunity;
