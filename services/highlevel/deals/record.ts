import type { Client } from '../../../platform/client.js';
import { withoutMark } from '../../../platform/origin.js';
import { text } from '../../../platform/values.js';
import type { Wire } from '../../../platform/wire.js';
import { type Deal, deal } from '../../../records/deal/record.js';
import { filling, type SampleOf } from '../../../records/keys.js';
import { customValues } from '../custom_fields.js';
import { mustBe, opportunityPath } from '../paths.js';
import { searchOpportunities } from './page.js';
import { readPipelines } from './pipelines.js';
import { type OpportunityRecord, opportunityAnswer, type Pipeline } from './wire.js';

const STATUS: Record<string, Deal['status']> = {
  open: 'open',
  won: 'won',
  lost: 'lost',
  abandoned: 'abandoned',
};

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

/** The name without the mark of where it came from, which is there because no other text of it can be written. */
export const nameOf = ({ name }: Pick<OpportunityRecord, 'name'>): string | null => withoutMark(text(name));

/** HighLevel opportunity -> deal. */
export const toDeal = (opportunity: OpportunityRecord, pipelines: Pipeline[]): Deal => {
  const pipeline = pipelines.find(({ id }) => id === opportunity.pipelineId);
  const stage = pipeline?.stages.find(({ id }) => id === opportunity.pipelineStageId);
  const status = STATUS[opportunity.status ?? ''] ?? null;
  return fill({
    id: opportunity.id,
    created_at: opportunity.createdAt,
    updated_at: opportunity.updatedAt,
    name: nameOf(opportunity),
    amount: opportunity.monetaryValue,
    total_amount: opportunity.monetaryValue,
    status,
    stage_id: text(opportunity.pipelineStageId),
    stage_name: text(stage?.name),
    stage_changed_at: opportunity.lastStageChangeAt,
    pipeline_id: text(opportunity.pipelineId),
    pipeline_name: text(pipeline?.name),
    contact_id: text(opportunity.contactId),
    contact_name: text(opportunity.contact?.name),
    company_name: text(opportunity.contact?.companyName),
    owner_id: text(opportunity.assignedTo),
    closed_at: status === 'open' ? null : opportunity.lastStatusChangeAt,
    custom_fields: customValues(opportunity.customFields),
    more: opportunity.more,
  });
};

/** Adds the names of pipelines and stages, which are requested only if there is something to name. */
export const toDeals = async (client: Client, rows: OpportunityRecord[]): Promise<Deal[]> => {
  if (rows.length === 0) return [];
  const pipelines = client.meta.isPopulatingDedupe ? [] : await readPipelines(client);
  return rows.map((row) => toDeal(row, pipelines));
};

/** The newest opportunities of a contact. */
export const readOpportunities = async (client: Client, contactId: string): Promise<Deal[]> => {
  const { opportunities } = await searchOpportunities(client, { contact_id: contactId });
  return toDeals(client, opportunities.rows);
};

/** `answer`: stricter before a change. */
export const readOpportunity = async (
  client: Client,
  id: string,
  answer: Wire<OpportunityRecord> = opportunityAnswer,
): Promise<OpportunityRecord> => mustBe('opportunity', { id }, await client.get(opportunityPath(id), answer));
