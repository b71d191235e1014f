import type { Client } from '../../../platform/client.js';
import { withoutMark } from '../../../platform/origin.js';
import { text } from '../../../platform/values.js';
import type { Wire } from '../../../platform/wire.js';
import { type Company, company } from '../../../records/company/record.js';
import { filling, type SampleOf } from '../../../records/keys.js';
import { businessPath, mustBe } from '../paths.js';
import { type BusinessRecord, businessAnswer } from './wire.js';

export const sample = {
  id: 'aB3cD5eF7gH9iJ1kL2mN',
  service: 'highlevel',
  created_at: '2026-03-02T09:15:00.000Z',
  updated_at: '2026-03-05T10:00:00.000Z',
  name: 'Brook & Sons',
  phone: '+15550100042',
  email: 'hello@brookandsons.example',
  website: 'https://brookandsons.example',
  description: 'Family business, three shops.',
  address: {
    street: '12 Quay Street',
    city: 'Galway',
    state: 'Connacht',
    postal_code: 'H91 XY12',
    country: 'IE',
  },
} satisfies SampleOf<Company>;

const fill = filling(company, sample);

/** HighLevel business -> company. */
export const toCompany = (business: BusinessRecord): Company =>
  fill({
    id: business.id,
    created_at: business.createdAt,
    updated_at: business.updatedAt,
    name: text(business.name),
    phone: text(business.phone),
    email: text(business.email),
    website: text(business.website),
    description: withoutMark(text(business.description)),
    address: {
      street: text(business.address),
      city: text(business.city),
      state: text(business.state),
      postal_code: text(business.postalCode),
      country: text(business.country),
    },
    more: business.more,
  });

/** `answer`: stricter before a change. */
export const readBusiness = async (
  client: Client,
  id: string,
  answer: Wire<BusinessRecord> = businessAnswer,
): Promise<BusinessRecord> => mustBe('business', { id }, await client.get(businessPath(id), answer));
