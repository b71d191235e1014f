import { address, labelledTexts, ownFields, type RecordOf, record, text, texts } from '../keys.js';

/** A person in a CRM. */
export const contact = record(
  'contacts',
  {
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
    /** Where the contact was won, e.g. `Website`. */
    source: text('Lead Source'),
    source_id: text('Lead Source ID'),
    owner_id: text('Owner ID'),
    custom_fields: ownFields,
  },
  {
    id: '65f0c1a2b3d4e5f601234567',
    service: 'onepagecrm',
    created_at: '2026-03-02T09:15:00.000Z',
    updated_at: '2026-03-04T14:30:00.000Z',
    name: 'Mia Brook',
    first_name: 'Mia',
    last_name: 'Brook',
    email: 'mia@brookandsons.example',
    emails: [{ value: 'mia@brookandsons.example', type: 'work' }],
    phone: '+15550100042',
    phones: [{ value: '+15550100042', type: 'mobile' }],
    job_title: 'Head of Marketing',
    company_id: '65f0c1a2b3d4e5f601234568',
    company_name: 'Brook & Sons',
    website: 'https://brookandsons.example',
    address: {
      street: '12 Quay Street',
      city: 'Galway',
      state: 'Connacht',
      postal_code: 'H91 XY12',
      country: 'IE',
    },
    tags: ['newsletter', 'spring campaign'],
    status: 'Prospect',
    status_id: '65f0c1a2b3d4e5f601234569',
    source: 'Website',
    source_id: 'email_web',
    owner_id: '65f0c1a2b3d4e5f60123456a',
  },
);

export interface Contact extends RecordOf<typeof contact> {}
