import {
  type Address,
  addressOutputFields,
  type CustomValues,
  type Labelled,
  type PlainOutputField,
} from './fields.js';
import { type BaseRecord, baseOutputFields } from './record.js';

/** A person in a CRM. */
export interface Contact extends BaseRecord {
  name: string | null;
  first_name: string | null;
  last_name: string | null;
  /** The first of `emails`. */
  email: string | null;
  emails: Labelled[];
  /** The first of `phones`. */
  phone: string | null;
  phones: Labelled[];
  job_title: string | null;
  company_id: string | null;
  company_name: string | null;
  website: string | null;
  address: Address;
  tags: string[];
  /** The service's word. */
  status: string | null;
  status_id: string | null;
  /** Where the contact was won, e.g. `Website`. */
  source: string | null;
  source_id: string | null;
  owner_id: string | null;
  custom_fields: CustomValues;
}

export const contactOutputFields: PlainOutputField[] = [
  ...baseOutputFields,
  { key: 'name', label: 'Full Name' },
  { key: 'first_name', label: 'First Name' },
  { key: 'last_name', label: 'Last Name' },
  { key: 'email', label: 'Email' },
  {
    key: 'emails',
    label: 'Emails',
    children: [
      { key: 'value', label: 'Email' },
      { key: 'type', label: 'Email Type' },
    ],
  },
  { key: 'phone', label: 'Phone' },
  {
    key: 'phones',
    label: 'Phones',
    children: [
      { key: 'value', label: 'Phone' },
      { key: 'type', label: 'Phone Type' },
    ],
  },
  { key: 'job_title', label: 'Job Title' },
  { key: 'company_id', label: 'Company ID' },
  { key: 'company_name', label: 'Company Name' },
  { key: 'website', label: 'Website' },
  ...addressOutputFields,
  { key: 'tags', label: 'Tags', list: true },
  { key: 'status', label: 'Status' },
  { key: 'status_id', label: 'Status ID' },
  { key: 'source', label: 'Lead Source' },
  { key: 'source_id', label: 'Lead Source ID' },
  { key: 'owner_id', label: 'Owner ID' },
];

export const contactSample: Contact = {
  id: '65f0c1a2b3d4e5f601234567',
  service: 'onepagecrm',
  url: null,
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
  custom_fields: {},
  raw: {},
};
