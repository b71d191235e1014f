import type { Client } from '../../../platform/client.js';
import { unlessMissing } from '../../../platform/failure.js';
import { lookThrough, readAll } from '../../../platform/polling.js';
import { byName } from '../../../platform/values.js';
import type { Offer } from '../../../records/capability.js';
import type { Deals } from '../../../records/deal/capabilities.js';
import type { findDeal } from '../../../records/deal/forms.js';
import type { InputOf } from '../../../records/field.js';
import { dealOutputFields } from '../custom_fields.js';
import { PAGE_SIZE } from '../lists.js';
import { readPipelines } from './pipelines.js';
import { dealPage, readDeal, toDeal } from './record.js';
import type { DealRecord } from './wire.js';

const NEWEST_FIRST = { sort_by: 'created_at', order: 'desc' };

/** The newest with this name, in any letter case, or with `match` `contains` with it as a part of theirs; of one contact if it is named. */
export const findByName = (
  client: Client,
  name: string,
  contactId: string | undefined,
  match?: string,
): Promise<DealRecord[]> => {
  const query = { name, contact_id: contactId || undefined, ...NEWEST_FIRST };
  const named = (rows: DealRecord[]) => byName(rows, name, match, (deal) => [deal.name]);
  return lookThrough(client, dealPage(client, query), PAGE_SIZE, named, 'deals');
};

const read = async (client: Client, input: InputOf<typeof findDeal>): Promise<DealRecord[]> => {
  const { deal_id, name, name_match, contact_id } = input;
  if (deal_id) {
    const deal = await unlessMissing(readDeal(client, deal_id));
    return deal ? [deal] : [];
  }
  if (name?.trim()) return findByName(client, name.trim(), contact_id, name_match);
  return contact_id ? readAll(dealPage(client, { contact_id, ...NEWEST_FIRST }), PAGE_SIZE) : [];
};

export const find: Offer<Deals['find']> = {
  outputFields: dealOutputFields,
  find: async (client, input) => {
    const deals = await read(client, input);
    const pipelines = deals.length > 0 ? await readPipelines(client) : [];
    return deals.map((deal) => toDeal(client, deal, pipelines));
  },
};
