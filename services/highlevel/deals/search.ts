import type { Client } from '../../../platform/client.js';
import { unlessMissing } from '../../../platform/failure.js';
import { lookThrough, readAll } from '../../../platform/polling.js';
import { byName, join } from '../../../platform/values.js';
import type { Choices, Offer } from '../../../records/capability.js';
import type { Deals } from '../../../records/deal/capabilities.js';
import type { Deal } from '../../../records/deal/record.js';
import { dealOutputFields } from '../custom_fields.js';
import { opportunityPages, PAGE_SIZE, searchOpportunities } from './page.js';
import { nameOf, readOpportunity, toDeal, toDeals } from './record.js';
import type { OpportunityRecord } from './wire.js';

const byId = async (client: Client, id: string): Promise<Deal[]> => {
  const opportunity = await unlessMissing(readOpportunity(client, id));
  return opportunity ? toDeals(client, [opportunity]) : [];
};

/** By id, else by name and contact. The API also searches people's names, but only the opportunity's own counts. */
export const find: Offer<Deals['find']> = {
  outputFields: dealOutputFields,
  find: async (client, { deal_id, name, name_match, contact_id }) => {
    if (deal_id) return byId(client, deal_id);
    const wanted = name?.trim().toLowerCase() ?? '';
    const holding = (rows: OpportunityRecord[]) => {
      const found = rows.filter((row) => nameOf(row)?.toLowerCase().includes(wanted));
      return byName(found, wanted, name_match, (row) => [nameOf(row)]);
    };
    const pages = opportunityPages(client, { q: name, contact_id });
    const found = await unlessMissing(
      wanted ? lookThrough(client, pages, PAGE_SIZE, holding, 'opportunities') : readAll(pages, PAGE_SIZE),
    );
    return toDeals(client, found ?? []);
  },
};

export const list: Choices = {
  pages: true,
  list: async (client, { contact_id }) => {
    const { opportunities } = await searchOpportunities(
      client,
      { contact_id, page: client.meta.page + 1 },
      { bulk: true },
    );
    return opportunities.rows
      .map((row) => toDeal(row, []))
      .map(({ id, name, contact_name }) => ({ id, name: join([name, contact_name], ' · ') ?? id }));
  },
};
