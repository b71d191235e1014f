import _ from 'lodash';
import type { Client } from '../../../platform/client.js';
import { unlessMissing } from '../../../platform/failure.js';
import { readAll } from '../../../platform/polling.js';
import { byName } from '../../../platform/values.js';
import type { Choices, Offer } from '../../../records/capability.js';
import type { Companies } from '../../../records/company/capabilities.js';
import { PAGE_SIZE, pages, readPage } from './page.js';
import { readBusiness, toCompany } from './record.js';
import type { BusinessRecord } from './wire.js';

/** Businesses with this name, in any letter case; with `match` `contains`, those whose name contains it. */
export const findByName = async (client: Client, name: string, match?: string): Promise<BusinessRecord[]> => {
  const part = name.trim().toLowerCase();
  const all = _.uniqBy(await readAll(pages(client), PAGE_SIZE), 'id');
  const found = all.filter((business) => business.name?.toLowerCase().includes(part));
  return byName(found, part, match, (business) => [business.name]);
};

export const find: Offer<Companies['find']> = {
  find: async (client, { company_id, name = '', name_match }) => {
    if (!company_id) return (await findByName(client, name, name_match)).map(toCompany);
    const business = await unlessMissing(readBusiness(client, company_id));
    return business ? [toCompany(business)] : [];
  },
};

export const list: Choices = {
  pages: true,
  list: async (client) =>
    (await readPage(client, client.meta.page * PAGE_SIZE)).rows.map(({ id, name }) => ({
      id,
      name: name || id,
    })),
};
