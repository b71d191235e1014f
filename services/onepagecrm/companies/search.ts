import { unlessMissing } from '../../../platform/failure.js';
import { lookThrough } from '../../../platform/polling.js';
import { byName } from '../../../platform/values.js';
import type { Offer } from '../../../records/capability.js';
import type { Companies } from '../../../records/company/capabilities.js';
import { companyOutputFields } from '../custom_fields.js';
import { PAGE_SIZE } from '../lists.js';
import { companyPage, readCompany, toCompany } from './record.js';
import type { CompanyRecord } from './wire.js';

/** By id, else by name. */
export const find: Offer<Companies['find']> = {
  fields: [
    {
      key: 'company_note',
      type: 'copy',
      helpText:
        'A company in OnePageCRM is created with its first contact and deleted with its last. To create one, use Create Contact and fill in Company Name.',
    },
  ],
  outputFields: companyOutputFields,
  find: async (client, { company_id, name, name_match }) => {
    if (company_id) {
      const company = await unlessMissing(readCompany(client, company_id));
      return company ? [toCompany(company)] : [];
    }
    if (!name?.trim()) return [];
    const named = (rows: CompanyRecord[]) => byName(rows, name, name_match, (row) => [row.name]);
    const page = companyPage(client, { name: name.trim() });
    return (await lookThrough(client, page, PAGE_SIZE, named, 'companies')).map(toCompany);
  },
};
