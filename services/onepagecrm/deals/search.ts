import type { Client } from '../../../platform/client.js';
import { unlessMissing } from '../../../platform/failure.js';
import { lookThrough, readAll } from '../../../platform/polling.js';
import { byName } from '../../../platform/values.js';
import type { Offer } from '../../../records/capability.js';
import type { Deals } from '../../../records/deal/capabilities.js';
import type { findDeal } from '../../../records/deal/forms.js';
import type { InputOf, PlainInputField } from '../../../records/field.js';
import { dealOutputFields } from '../custom_fields.js';
import { PAGE_SIZE } from '../lists.js';
import { type FilterInput, whoseOf } from './filters.js';
import { readPipelines } from './pipelines.js';
import { dealPage, readDeal, toDeal } from './record.js';
import type { DealRecord } from './wire.js';

const NEWEST_FIRST = { sort_by: 'created_at', order: 'desc' };

type Whose = Pick<FilterInput, 'contact_id' | 'company_id'>;

/**
 * The newest deals with this name, in any letter case; with `match` `contains`, those whose name contains it. Only one contact's
 * or company's, if it is given.
 */
export const findByName = (
  client: Client,
  name: string,
  whose: Whose,
  match?: string,
): Promise<DealRecord[]> => {
  const query = { name, ...whoseOf(whose), ...NEWEST_FIRST };
  const named = (rows: DealRecord[]) => byName(rows, name, match, (deal) => [deal.name]);
  return lookThrough(client, dealPage(client, query), PAGE_SIZE, named, 'deals');
};

type FindInput = InputOf<typeof findDeal> & Pick<FilterInput, 'company_id'>;

const read = async (client: Client, input: FindInput): Promise<DealRecord[]> => {
  const { deal_id, name, name_match, contact_id, company_id } = input;
  if (deal_id) {
    const deal = await unlessMissing(readDeal(client, deal_id));
    return deal ? [deal] : [];
  }
  const whose = { ...(contact_id && { contact_id }), ...(company_id && { company_id }) };
  if (name?.trim()) return findByName(client, name.trim(), whose, name_match);
  if (!contact_id && !company_id) return [];
  return readAll(dealPage(client, { ...whoseOf(whose), ...NEWEST_FIRST }), PAGE_SIZE);
};

const own: PlainInputField[] = [
  {
    key: 'company_id',
    label: 'Company',
    dynamic: 'company_list.id.name',
    search: 'find_company.id',
    helpText: 'Use instead of Contact to find the deals of all contacts of the company.',
  },
];

export const find: Offer<Deals['find'], Pick<FilterInput, 'company_id'>> = {
  fields: own,
  keys: ['company_id'],
  outputFields: dealOutputFields,
  find: async (client, input) => {
    const deals = await read(client, input);
    const pipelines = deals.length > 0 ? await readPipelines(client) : [];
    return deals.map((deal) => toDeal(client, deal, pipelines));
  },
};
