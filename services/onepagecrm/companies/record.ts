import type { Client, Query } from '../../../platform/client.js';
import { path } from '../../../platform/path.js';
import type { Cursor, Page } from '../../../platform/polling.js';
import { text } from '../../../platform/values.js';
import { inside } from '../../../platform/wire.js';
import type { Choices } from '../../../records/capability.js';
import { type Company, company } from '../../../records/company/record.js';
import { filling, type SampleOf } from '../../../records/keys.js';
import { customValues } from '../custom_values.js';
import { webAddress } from '../links.js';
import { PAGE_SIZE, readPage } from '../lists.js';
import { companyPath, readOne } from '../paths.js';
import { single } from '../wire.js';
import { type CompanyRecord, companyRecord, companyToChange } from './wire.js';

export const sample = {
  id: '65f0c1a2b3d4e5f601234568',
  service: 'onepagecrm',
  created_at: '2026-03-02T09:15:00.000Z',
  updated_at: '2026-03-05T10:00:00.000Z',
  name: 'Brook & Sons',
  phone: '+15550100042',
  website: 'https://brookandsons.example',
  description: 'Family business, three shops.',
  address: {
    street: '12 Quay Street',
    city: 'Galway',
    state: 'Connacht',
    postal_code: 'H91 XY12',
    country: 'IE',
  },
  custom_fields: {},
} satisfies SampleOf<Company>;

const fill = filling(company, sample);

/** OnePageCRM company -> company. An answer has all of its contacts and open deals, which `more` keeps. */
export const toCompany = (company: CompanyRecord): Company =>
  fill({
    id: company.id,
    created_at: text(company.created_at),
    updated_at: text(company.modified_at),
    name: text(company.name),
    phone: text(company.phone),
    website: webAddress(company.url),
    description: text(company.description),
    address: {
      street: text(company.address?.address),
      city: text(company.address?.city),
      state: text(company.address?.state),
      postal_code: text(company.address?.zip_code),
      country: text(company.address?.country_code),
    },
    custom_fields: customValues(company.company_fields),
    more: company.more,
  });

export const companyPage =
  (client: Client, query: Query) =>
  (cursor: Cursor, size: number): Promise<Page<CompanyRecord>> =>
    readPage(
      client,
      path`/companies`,
      query,
      { key: 'companies', row: inside('company', companyRecord) },
      cursor,
      size,
    );

/** What an answer about one company holds. */
export const one = single('company', companyRecord);

export const readCompany = (client: Client, id: string): Promise<CompanyRecord> =>
  readOne(client, companyPath(id), one);

/** The same before a change. */
export const readToChange = (client: Client, id: string): Promise<CompanyRecord> =>
  readOne(client, companyPath(id), single('company', companyToChange));

export const list: Choices = {
  pages: true,
  list: async (client) => {
    const { rows } = await companyPage(client, { sort_by: 'name', order: 'asc' })(
      client.meta.page + 1,
      PAGE_SIZE,
    );
    return rows.map(({ id, name }) => ({ id, name: text(name) ?? id }));
  },
};
