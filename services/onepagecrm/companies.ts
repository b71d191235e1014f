import type { Company } from '../../model/company.js';
import type { Contact } from '../../model/contact.js';
import type { NewEvent } from '../../model/record.js';
import type { Client, Query } from '../../platform/client.js';
import { type Cursor, type Page, readAll, readNewest } from '../../platform/polling.js';
import { withoutSecrets } from '../../platform/redact.js';
import { text } from '../../platform/values.js';
import type { Choices, Feed, Lookup } from '../service.js';
import { contactPage, toContact } from './contacts.js';
import { companyOutputFields, customOutputFields } from './custom_fields.js';
import { customValues } from './custom_values.js';
import { PAGE_SIZE, readPage } from './lists.js';
import type { CompanyRecord, Single } from './types.js';

type Rows = { companies?: Array<{ company: CompanyRecord }> };

/** OnePageCRM company -> company. Its answers carry all of its contacts and open deals, which `raw` keeps. */
export const toCompany = (company: CompanyRecord): Company => ({
  id: company.id,
  service: 'onepagecrm',
  url: null,
  created_at: text(company.created_at),
  updated_at: text(company.modified_at),
  name: text(company.name),
  phone: text(company.phone),
  email: null,
  website: text(company.url),
  description: text(company.description),
  address: {
    street: text(company.address?.address),
    city: text(company.address?.city),
    state: text(company.address?.state),
    postal_code: text(company.address?.zip_code),
    country: text(company.address?.country_code),
  },
  custom_fields: customValues(
    (company.company_fields ?? []).map(({ company_field: field, value }) => ({ field, value })),
  ),
  raw: withoutSecrets(company),
});

export const companyPage =
  (client: Client, query: Query) =>
  (cursor: Cursor, size: number): Promise<Page<CompanyRecord>> =>
    readPage(
      client,
      '/companies',
      query,
      ({ companies }: Rows) => companies?.map(({ company }) => company),
      cursor,
      size,
    );

export const companyPath = (id: string): string => `/companies/${encodeURIComponent(id)}`;

export const readCompany = async (client: Client, id: string): Promise<CompanyRecord> =>
  (await client.get<Single<{ company: CompanyRecord }>>(companyPath(id))).data.company;

export const created: Feed<object, NewEvent<Company>> = {
  outputFields: companyOutputFields,
  poll: async (client) => {
    const rows = await readNewest(client, {
      page: companyPage(client, { sort_by: 'created_at', order: 'desc' }),
      pageSize: PAGE_SIZE,
      id: ({ id }) => id,
      at: ({ created_at }) => text(created_at),
    });
    // A company comes into being with its first contact, which has the mark of where it comes from.
    return rows.map((row) => ({ event_id: row.id, origin: null, ...toCompany(row) }));
  },
};

/** Those who work there. Contacts that are only linked to the company work elsewhere. */
export const contacts: Lookup<{ company_id: string }, Contact> = {
  outputFields: customOutputFields,
  find: async (client, { company_id }) =>
    (await readAll(contactPage(client, { company_id, sort_by: 'created_at', order: 'desc' }), PAGE_SIZE)).map(
      toContact,
    ),
};

export const list: Choices = {
  list: async (client) => {
    const { rows } = await companyPage(client, { sort_by: 'name', order: 'asc' })(
      client.meta.page + 1,
      PAGE_SIZE,
    );
    return rows.map(({ id, name }) => ({ id, name: text(name) ?? id }));
  },
};
