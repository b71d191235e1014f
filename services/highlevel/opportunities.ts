import type { Deal } from '../../model/deal.js';
import type { CustomValues } from '../../model/fields.js';
import type { Client } from '../../platform/client.js';
import { withoutSecrets } from '../../platform/redact.js';
import { text } from '../../platform/values.js';
import { customKey } from './custom_fields.js';
import { locationId } from './location.js';
import type { OpportunityRecord } from './types.js';

interface Pipeline {
  id: string;
  name?: string | null;
  stages?: Array<{ id: string; name?: string | null }>;
}

/** The pipelines with their stages; the list is not paged. */
const readPipelines = (client: Client): Promise<Pipeline[]> =>
  client.cached('highlevel:pipelines', async () => {
    const { pipelines = [] } = await client.get<{ pipelines?: Pipeline[] }>('/opportunities/pipelines', {
      locationId: locationId(client.auth),
    });
    return pipelines;
  });

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

/** HighLevel opportunity -> deal. */
const toDeal = (opportunity: OpportunityRecord, pipelines: Pipeline[]): Deal => {
  const pipeline = pipelines.find(({ id }) => id === opportunity.pipelineId);
  const stage = pipeline?.stages?.find(({ id }) => id === opportunity.pipelineStageId);
  const status = STATUS[opportunity.status ?? ''] ?? null;
  return {
    id: opportunity.id,
    service: 'highlevel',
    url: null,
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
    expected_close_date: null,
    closed_at: status === 'open' ? null : text(opportunity.lastStatusChangeAt),
    custom_fields: customValues(opportunity.customFields),
    raw: withoutSecrets(opportunity),
  };
};

/** The API's own maximum. */
const PAGE_SIZE = 100;

/** The newest opportunities of a contact. */
export const readOpportunities = async (client: Client, contactId: string): Promise<Deal[]> => {
  const { opportunities = [] } = await client.get<{ opportunities?: OpportunityRecord[] }>(
    '/opportunities/search',
    { location_id: locationId(client.auth), contact_id: contactId, limit: PAGE_SIZE },
  );
  if (opportunities.length === 0) return [];
  const pipelines = await readPipelines(client);
  return opportunities.map((opportunity) => toDeal(opportunity, pipelines));
};
