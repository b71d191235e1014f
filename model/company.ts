import { type Address, addressOutputFields, type CustomValues, type PlainOutputField } from './fields.js';
import { type BaseRecord, baseOutputFields } from './record.js';

/** An organisation: OnePageCRM company, HighLevel business. */
export interface Company extends BaseRecord {
  name: string | null;
  phone: string | null;
  email: string | null;
  website: string | null;
  description: string | null;
  address: Address;
  custom_fields: CustomValues;
}

export const companyOutputFields: PlainOutputField[] = [
  ...baseOutputFields,
  { key: 'name', label: 'Name' },
  { key: 'phone', label: 'Phone' },
  { key: 'email', label: 'Email' },
  { key: 'website', label: 'Website' },
  { key: 'description', label: 'Description' },
  ...addressOutputFields,
];

export const companySample: Company = {
  id: '65f0c1a2b3d4e5f601234571',
  service: 'onepagecrm',
  url: null,
  created_at: '2026-02-11T08:40:00.000Z',
  updated_at: '2026-03-04T14:30:00.000Z',
  name: 'Brook & Sons',
  phone: '+15550100040',
  email: null,
  website: 'https://brookandsons.example',
  description: 'Family business, three shops.',
  address: {
    street: '12 Mill Lane',
    city: 'Galway',
    state: null,
    postal_code: 'H91 X2C4',
    country: 'IE',
  },
  custom_fields: {},
  raw: {},
};
