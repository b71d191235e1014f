import type { PlainOutputField } from './fields.js';
import { type BaseRecord, baseOutputFields } from './record.js';

/** A member of the team. On Flowdash `id` is the e-mail, which is what it takes back. */
export interface User extends BaseRecord {
  name: string | null;
  email: string | null;
}

export const userOutputFields: PlainOutputField[] = [
  ...baseOutputFields,
  { key: 'name', label: 'Full Name' },
  { key: 'email', label: 'Email' },
];

export const userSample: User = {
  id: '65f0c1a2b3d4e5f60123456a',
  service: 'onepagecrm',
  url: null,
  created_at: null,
  updated_at: null,
  name: 'Ada Lane',
  email: 'ada@acme.example',
  raw: {},
};
