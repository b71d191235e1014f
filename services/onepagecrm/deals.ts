import type { Deal } from '../../model/deal.js';
import type { Client, Query } from '../../platform/client.js';
import type { Cursor, Page } from '../../platform/polling.js';
import { withoutSecrets } from '../../platform/redact.js';
import { join, text } from '../../platform/values.js';
import type { Choices } from '../service.js';
import { customValues } from './custom_values.js';
import { PAGE_SIZE, readPage } from './lists.js';
import type { Pipeline } from './pipelines.js';
import type { DealRecord, Single } from './types.js';

type Rows = { deals?: Array<{ deal: DealRecord }> };

const STATUS: Record<string, Deal['status']> = { pending: 'open', won: 'won', lost: 'lost' };

/** OnePageCRM deal -> deal. A stage is a number, unique in its pipeline, and only there while the deal is pending. */
export const toDeal = (deal: DealRecord, pipelines: Pipeline[]): Deal => {
  const pipeline = pipelines.find(({ id }) => id === deal.pipeline_id);
  const stage = pipeline?.stages.find((each) => each.stage === deal.stage);
  return {
    id: deal.id,
    service: 'onepagecrm',
    url: null,
    created_at: text(deal.created_at),
    updated_at: text(deal.modified_at),
    name: text(deal.name),
    amount: deal.amount ?? null,
    total_amount: deal.total_amount ?? null,
    status: STATUS[deal.status ?? ''] ?? null,
    stage_id: text(deal.stage),
    stage_name: text(stage?.label),
    stage_changed_at: null,
    pipeline_id: text(deal.pipeline_id),
    pipeline_name: text(pipeline?.name),
    contact_id: text(deal.contact_id),
    contact_name: text(deal.contact_info?.contact_name),
    company_name: text(deal.contact_info?.company),
    owner_id: text(deal.owner_id),
    expected_close_date: text(deal.expected_close_date),
    closed_at: text(deal.close_date),
    custom_fields: customValues(
      (deal.deal_fields ?? []).map(({ deal_field: field, value }) => ({ field, value })),
    ),
    raw: withoutSecrets(deal),
  };
};

export const dealPage =
  (client: Client, query: Query) =>
  (cursor: Cursor, size: number): Promise<Page<DealRecord>> =>
    readPage(client, '/deals', query, ({ deals }: Rows) => deals?.map(({ deal }) => deal), cursor, size);

export const dealPath = (id: string): string => `/deals/${encodeURIComponent(id)}`;

export const readDeal = async (client: Client, id: string): Promise<DealRecord> =>
  (await client.get<Single<{ deal: DealRecord }>>(dealPath(id))).data.deal;

/** Of one contact, or of the account; those that changed last come first. */
export const list: Choices = {
  list: async (client, { contact_id }) => {
    const query: Query = { contact_id: contact_id || undefined, sort_by: 'modified_at', order: 'desc' };
    const { rows } = await dealPage(client, query)(client.meta.page + 1, PAGE_SIZE);
    return rows.map(({ id, name, contact_info, status }) => ({
      id,
      name:
        join([name, contact_info?.contact_name, STATUS[status ?? ''] === 'open' ? null : status], ' · ') ??
        id,
    }));
  },
};
