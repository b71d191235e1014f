import _ from 'lodash';
import type { Company } from '../../model/company.js';
import type { NewEvent } from '../../model/record.js';
import type { Client } from '../../platform/client.js';
import { toMillis } from '../../platform/dates.js';
import { unlessMissing } from '../../platform/failure.js';
import { type Cursor, isRecent, type Page, readAll, readNewest } from '../../platform/polling.js';
import { withoutSecrets } from '../../platform/redact.js';
import { byName, text } from '../../platform/values.js';
import type { FindCompanyInput } from '../inputs.js';
import type { Choices, Feed, Lookup } from '../service.js';
import { locationId } from './location.js';
import type { BusinessRecord } from './types.js';

/** HighLevel business -> company. */
export const toCompany = (business: BusinessRecord): Company => ({
  id: business.id,
  service: 'highlevel',
  url: null,
  created_at: text(business.createdAt),
  updated_at: text(business.updatedAt),
  name: text(business.name),
  phone: text(business.phone),
  email: text(business.email),
  website: text(business.website),
  description: text(business.description),
  address: {
    street: text(business.address),
    city: text(business.city),
    state: text(business.state),
    postal_code: text(business.postalCode),
    country: text(business.country),
  },
  custom_fields: {},
  raw: withoutSecrets(business),
});

export const businessPath = (id: string): string => `/businesses/${encodeURIComponent(id)}`;

export const readBusiness = async (client: Client, id: string): Promise<BusinessRecord> =>
  (await client.get<{ business: BusinessRecord }>(businessPath(id))).business;

const PAGE_SIZE = 100;

const readPage = async (client: Client, skip: number): Promise<BusinessRecord[]> => {
  const { businesses = [] } = await client.get<{ businesses?: BusinessRecord[] }>(
    '/businesses/',
    { locationId: locationId(client.auth), limit: PAGE_SIZE, skip },
    { bulk: true },
  );
  return businesses;
};

/** Pages to the end of the list, which tells no total: a page that is not full is the last. */
const pages =
  (client: Client) =>
  async (cursor: Cursor): Promise<Page<BusinessRecord>> => {
    const skip = Number(cursor ?? 0);
    const rows = await readPage(client, skip);
    return { rows, next: rows.length < PAGE_SIZE ? undefined : skip + rows.length };
  };

/** The order of the list is not documented, so all are read. */
export const created: Feed<object, NewEvent<Company>> = {
  poll: async (client) => {
    const rows = await readNewest(client, {
      page: pages(client),
      pageSize: PAGE_SIZE,
      id: ({ id }) => id,
      // Unknown to the reader, so that it goes on to the end.
      at: () => null,
    });
    const { isLoadingSample, isPopulatingDedupe } = client.meta;
    const all = isLoadingSample || isPopulatingDedupe;
    const kept = rows.filter(({ createdAt }) => all || isRecent(text(createdAt)));
    return _.orderBy(kept, ({ createdAt }) => toMillis(createdAt), 'desc').map((row) => ({
      event_id: row.id,
      origin: null,
      ...toCompany(row),
    }));
  },
};

/** Those with this name, in any letter case, or with `match` `contains` with it as a part of theirs. */
export const findByName = async (client: Client, name: string, match?: string): Promise<BusinessRecord[]> => {
  const part = name.trim().toLowerCase();
  const all = await readAll(pages(client), PAGE_SIZE);
  const found = all.filter((business) => business.name?.toLowerCase().includes(part));
  return byName(found, part, match, (business) => [business.name]);
};

export const find: Lookup<FindCompanyInput, Company> = {
  find: async (client, { company_id, name = '', name_match }) => {
    if (!company_id) return (await findByName(client, name, name_match)).map(toCompany);
    const business = await unlessMissing(readBusiness(client, company_id));
    return business ? [toCompany(business)] : [];
  },
};

export const list: Choices = {
  list: async (client) =>
    (await readPage(client, client.meta.page * PAGE_SIZE)).map(({ id, name }) => ({ id, name: name || id })),
};
