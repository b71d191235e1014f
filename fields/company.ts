import { defineFields, type Field } from '../operation.js';
import { placeFields } from './contact.js';

/** The company that an operation is about. */
export const companyId = {
  key: 'company_id',
  label: '{Company}',
  required: true,
  dynamic: 'company_list.id.name',
  search: 'find_company.id',
} as const satisfies Field;

const [website, street, city, state, postalCode, country] = placeFields;

/** What every CRM keeps of a company besides its name. */
export const companyFields = defineFields([
  { key: 'phone', label: 'Phone' },
  website,
  { key: 'description', label: 'Description', type: 'text' },
  street,
  city,
  state,
  postalCode,
  country,
]);
