import { type RecordOf, record, text } from '../keys.js';

/** A member of the team. On Flowdash `id` is the e-mail, which is what it takes back. */
export const user = record(
  'users',
  {
    name: text('Full Name'),
    email: text('Email'),
  },
  {
    id: '65f0c1a2b3d4e5f60123456a',
    service: 'onepagecrm',
    name: 'Ada Lane',
    email: 'ada@acme.example',
  },
);

export interface User extends RecordOf<typeof user> {}
