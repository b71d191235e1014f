import { type RecordOf, record, text } from '../keys.js';

/** What two contacts are to each other. */
export const relationship = record(
  'relationships',
  {
    type_id: text('Relationship Type ID'),
    contact_id: text('Contact ID'),
    contact_name: text('Contact Name'),
    /** What the contact is to the other one, e.g. `Manager`. */
    role: text('Role'),
    related_contact_id: text('Related Contact ID'),
    related_contact_name: text('Related Contact Name'),
    /** What the other one is to the contact, e.g. `Reports to`. */
    related_role: text('Role of Related Contact'),
  },
  {
    id: '65f0c1a2b3d4e5f601234572',
    service: 'onepagecrm',
    created_at: '2026-03-05T10:00:00.000Z',
    updated_at: '2026-03-05T10:00:00.000Z',
    type_id: '65f0c1a2b3d4e5f601234573',
    contact_id: '65f0c1a2b3d4e5f601234567',
    contact_name: 'Mia Brook',
    role: 'Manager',
    related_contact_id: '65f0c1a2b3d4e5f601234574',
    related_contact_name: 'Tom Brook',
    related_role: 'Reports to',
  },
);

export interface Relationship extends RecordOf<typeof relationship> {}
