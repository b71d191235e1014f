import { form } from '../field.js';
import { placeFields } from '../shared_fields.js';

const [website, street, city, state, postalCode, country] = placeFields;

/** What every CRM keeps about a company besides its name. */
export const companyFields = form([
  { key: 'phone', label: 'Phone' },
  website,
  { key: 'description', label: 'Description', type: 'text' },
  street,
  city,
  state,
  postalCode,
  country,
]);
