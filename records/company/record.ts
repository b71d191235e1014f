import { address, ownFields, type RecordOf, record, text } from '../keys.js';

/** An organisation: OnePageCRM company, HighLevel business. */
export const company = record(
  'companies',
  {
    name: text('Name'),
    phone: text('Phone'),
    email: text('Email'),
    website: text('Website'),
    description: text('Description'),
    address,
    custom_fields: ownFields,
  },
  {
    id: '65f0c1a2b3d4e5f601234571',
    service: 'onepagecrm',
    created_at: '2026-02-11T08:40:00.000Z',
    updated_at: '2026-03-04T14:30:00.000Z',
    name: 'Brook & Sons',
    phone: '+15550100040',
    website: 'https://brookandsons.example',
    description: 'Family business, three shops.',
    address: {
      street: '12 Mill Lane',
      city: 'Galway',
      state: null,
      postal_code: 'H91 X2C4',
      country: 'IE',
    },
  },
);

export interface Company extends RecordOf<typeof company> {}
