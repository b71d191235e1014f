import type { PlainOutputField } from './fields.js';
import { type BaseRecord, baseOutputFields } from './record.js';

/** What two contacts are to each other. */
export interface Relationship extends BaseRecord {
  type_id: string | null;
  contact_id: string | null;
  contact_name: string | null;
  /** What the contact is to the other one, e.g. `Manager`. */
  role: string | null;
  related_contact_id: string | null;
  related_contact_name: string | null;
  /** What the other one is to the contact, e.g. `Reports to`. */
  related_role: string | null;
}

export const relationshipOutputFields: PlainOutputField[] = [
  ...baseOutputFields,
  { key: 'type_id', label: 'Relationship Type ID' },
  { key: 'contact_id', label: 'Contact ID' },
  { key: 'contact_name', label: 'Contact Name' },
  { key: 'role', label: 'Role' },
  { key: 'related_contact_id', label: 'Related Contact ID' },
  { key: 'related_contact_name', label: 'Related Contact Name' },
  { key: 'related_role', label: 'Role of Related Contact' },
];

export const relationshipSample: Relationship = {
  id: '65f0c1a2b3d4e5f601234572',
  service: 'onepagecrm',
  url: null,
  created_at: '2026-03-05T10:00:00.000Z',
  updated_at: '2026-03-05T10:00:00.000Z',
  type_id: '65f0c1a2b3d4e5f601234573',
  contact_id: '65f0c1a2b3d4e5f601234567',
  contact_name: 'Mia Brook',
  role: 'Manager',
  related_contact_id: '65f0c1a2b3d4e5f601234574',
  related_contact_name: 'Tom Brook',
  related_role: 'Reports to',
  raw: {},
};
