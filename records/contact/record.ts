import { address, labelledTexts, ownFields, type RecordOf, record, text, texts } from '../keys.js';

/** A person in a CRM. */
export const contact = record('contacts', {
  name: text('Full Name'),
  first_name: text('First Name'),
  last_name: text('Last Name'),
  /** The first of `emails`. */
  email: text('Email'),
  emails: labelledTexts('Emails', 'Email'),
  /** The first of `phones`. */
  phone: text('Phone'),
  phones: labelledTexts('Phones', 'Phone'),
  job_title: text('Job Title'),
  company_id: text('Company ID'),
  company_name: text('Company Name'),
  website: text('Website'),
  address,
  tags: texts('Tags'),
  /** The service's word. */
  status: text('Status'),
  status_id: text('Status ID'),
  /** Where the contact came from, e.g. `Website`. */
  source: text('Lead Source'),
  source_id: text('Lead Source ID'),
  owner_id: text('Owner ID'),
  custom_fields: ownFields,
});

export interface Contact extends RecordOf<typeof contact> {}
