import { address, ownFields, type RecordOf, record, text } from '../keys.js';

/** An organisation: OnePageCRM company, HighLevel business. */
export const company = record('companies', {
  name: text('Name'),
  phone: text('Phone'),
  email: text('Email'),
  website: text('Website'),
  description: text('Description'),
  address,
  custom_fields: ownFields,
});

export interface Company extends RecordOf<typeof company> {}
