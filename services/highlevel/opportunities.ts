import type { Deal } from '../../model/deal.js';
import type { CustomValues } from '../../model/fields.js';
import type { Client } from '../../platform/client.js';
import { toMillis } from '../../platform/dates.js';
import type { Cursor, Page } from '../../platform/polling.js';
import { withoutSecrets } from '../../platform/redact.js';
import { compact, text } from '../../platform/values.js';
import { customKey } from './custom_fields.js';
import { locationId } from './location.js';
import type { OpportunityRecord } from './types.js';

export interface Pipeline {
  id: string;
  name?: string | null;
  stages?: Array<{ id: string; name?: string | null }>;
}

/** The pipelines with their stages; the list is not paged. */
export const readPipelines = (client: Client): Promise<Pipeline[]> =>
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
export const toDeal = (opportunity: OpportunityRecord, pipelines: Pipeline[]): Deal => {
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
export const PAGE_SIZE = 100;

/** Parameters of the search, in its own words. It is ordered by creation, newest first. */
export interface OpportunitySearch {
  q?: string | undefined;
  contact_id?: string | undefined;
  pipeline_id?: string | undefined;
  pipeline_stage_id?: string | undefined;
  assigned_to?: string | undefined;
  limit?: number;
  page?: number;
  /** Creation of the row to read on behind, in ms. */
  startAfter?: number;
  startAfterId?: string;
}

interface Answer {
  opportunities?: OpportunityRecord[];
  meta?: { total?: number };
}

/** Parameters that are blank are left out. */
export const searchOpportunities = (
  client: Client,
  search: OpportunitySearch,
  options: { bulk?: boolean } = {},
): Promise<Answer> =>
  client.get<Answer>(
    '/opportunities/search',
    { location_id: locationId(client.auth), ...compact(search), limit: search.limit ?? PAGE_SIZE },
    options,
  );

/** Pages by creation, newest first. `total` tells the end; the largest counts, should some be deleted meanwhile. */
export const opportunityPages = (client: Client, search: OpportunitySearch) => {
  let read = 0;
  let all = 0;
  return async (cursor: Cursor, limit: number): Promise<Page<OpportunityRecord>> => {
    const [startAfter, startAfterId] = cursor === undefined ? [] : String(cursor).split(':');
    const place = startAfterId ? { startAfter: Number(startAfter), startAfterId } : {};
    const { opportunities: rows = [], meta } = await searchOpportunities(
      client,
      { ...search, ...place, limit },
      { bulk: true },
    );
    read += rows.length;
    all = Math.max(all, meta?.total ?? Number.POSITIVE_INFINITY);
    const last = rows.at(-1);
    const next = last && read < all ? `${toMillis(last.createdAt)}:${last.id}` : undefined;
    return { rows, next };
  };
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

export const opportunityPath = (id: string): string => `/opportunities/${encodeURIComponent(id)}`;

export const readOpportunity = async (client: Client, id: string): Promise<OpportunityRecord> =>
  (await client.get<{ opportunity: OpportunityRecord }>(opportunityPath(id))).opportunity;
