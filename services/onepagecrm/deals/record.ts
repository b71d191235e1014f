import type { Client, Query } from '../../../platform/client.js';
import { path } from '../../../platform/path.js';
import type { Cursor, Page } from '../../../platform/polling.js';
import { join, text } from '../../../platform/values.js';
import { inside } from '../../../platform/wire.js';
import type { Choices } from '../../../records/capability.js';
import { type Deal, deal } from '../../../records/deal/record.js';
import { filling, type SampleOf } from '../../../records/keys.js';
import { ATTACHMENT, attachmentLinks } from '../attachments.js';
import { customValues } from '../custom_values.js';
import { PAGE_SIZE, readPage } from '../lists.js';
import { dealPath, readOne } from '../paths.js';
import { single } from '../wire.js';
import { type DealRecord, dealRecord, dealToChange, type Pipeline } from './wire.js';

const row = inside('deal', dealRecord);

const STATUS: Record<string, Deal['status']> = { pending: 'open', won: 'won', lost: 'lost' };

export const sample = {
  id: '65f0c1a2b3d4e5f60123456d',
  service: 'onepagecrm',
  created_at: '2026-03-02T09:15:00.000Z',
  updated_at: '2026-03-05T10:00:00.000Z',
  name: 'Spring campaign',
  amount: 4800,
  total_amount: 4800,
  status: 'open',
  stage_id: '50',
  stage_name: 'Proposal',
  pipeline_id: '65f0c1a2b3d4e5f60123456e',
  pipeline_name: 'Sales',
  contact_id: '65f0c1a2b3d4e5f601234567',
  contact_name: 'Mia Brook',
  company_name: 'Brook & Sons',
  owner_id: '65f0c1a2b3d4e5f60123456a',
  expected_close_date: '2026-04-30',
  closed_at: '2026-03-05T11:00:00.000Z',
  attachments: [ATTACHMENT],
  custom_fields: {},
} satisfies SampleOf<Deal>;

const fill = filling(deal, sample);

/** OnePageCRM deal -> deal. A stage is a number, unique in its pipeline, and only there while the deal is pending. */
export const toDeal = (client: Client, deal: DealRecord, pipelines: Pipeline[]): Deal => {
  const pipeline = pipelines.find(({ id }) => id === deal.pipeline_id);
  const stage = pipeline?.stages.find((each) => each.stage === deal.stage);
  return fill({
    id: deal.id,
    created_at: text(deal.created_at),
    updated_at: text(deal.modified_at),
    name: text(deal.name),
    amount: deal.amount,
    total_amount: deal.total_amount,
    status: STATUS[deal.status ?? ''] ?? null,
    stage_id: text(deal.stage),
    stage_name: text(stage?.label),
    pipeline_id: text(deal.pipeline_id),
    pipeline_name: text(pipeline?.name),
    contact_id: text(deal.contact_id),
    contact_name: text(deal.contact_info?.contact_name),
    company_name: text(deal.contact_info?.company),
    owner_id: text(deal.owner_id),
    expected_close_date: text(deal.expected_close_date),
    closed_at: text(deal.close_date),
    attachments: attachmentLinks(client, 'deal', deal),
    custom_fields: customValues(deal.deal_fields),
    more: deal.more,
  });
};

export const dealPage =
  (client: Client, query: Query) =>
  (cursor: Cursor, size: number): Promise<Page<DealRecord>> =>
    readPage(client, path`/deals`, query, { key: 'deals', row }, cursor, size);

/** What an answer about one deal holds. */
export const one = single('deal', dealRecord);

export const readDeal = (client: Client, id: string): Promise<DealRecord> =>
  readOne(client, dealPath(id), one);

/** The same before a change. */
export const readToChange = (client: Client, id: string): Promise<DealRecord> =>
  readOne(client, dealPath(id), single('deal', dealToChange));

/** One contact's deals, or the account's; those that changed last come first. */
export const list: Choices = {
  pages: true,
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
