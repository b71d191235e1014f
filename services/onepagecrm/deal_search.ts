import _ from 'lodash';
import type { Deal } from '../../model/deal.js';
import type { Client } from '../../platform/client.js';
import { unlessMissing } from '../../platform/failure.js';
import { readAll } from '../../platform/polling.js';
import { sameText } from '../../platform/values.js';
import type { FindDealInput } from '../inputs.js';
import type { Lookup } from '../service.js';
import { dealOutputFields } from './custom_fields.js';
import { dealPage, readDeal, toDeal } from './deals.js';
import { PAGE_SIZE } from './lists.js';
import { readPipelines } from './pipelines.js';
import type { DealRecord } from './types.js';

const NEWEST_FIRST = { sort_by: 'created_at', order: 'desc' };

/** What the API finds by this name, exact names first and then the newest; of one contact if it is named. */
export const findByName = async (
  client: Client,
  name: string,
  contactId: string | undefined,
): Promise<DealRecord[]> => {
  const query = { name, contact_id: contactId || undefined, ...NEWEST_FIRST };
  const { rows } = await dealPage(client, query)(undefined, PAGE_SIZE);
  return _.sortBy(rows, (deal) => (sameText(deal.name, name) ? 0 : 1));
};

const read = async (client: Client, { deal_id, name, contact_id }: FindDealInput): Promise<DealRecord[]> => {
  if (deal_id) {
    const deal = await unlessMissing(readDeal(client, deal_id));
    return deal ? [deal] : [];
  }
  if (name?.trim()) return findByName(client, name.trim(), contact_id);
  return contact_id ? readAll(dealPage(client, { contact_id, ...NEWEST_FIRST }), PAGE_SIZE) : [];
};

export const find: Lookup<FindDealInput, Deal> = {
  outputFields: dealOutputFields,
  find: async (client, input) => {
    const deals = await read(client, input);
    const pipelines = deals.length > 0 ? await readPipelines(client) : [];
    return deals.map((deal) => toDeal(deal, pipelines));
  },
};
