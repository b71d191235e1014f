import { type RecordOf, record, text } from '../keys.js';

/** What two contacts are to each other. */
export const relationship = record('relationships', {
  type_id: text('Relationship Type ID'),
  contact_id: text('Contact ID'),
  contact_name: text('Contact Name'),
  /** What the contact is to the other one, e.g. `Manager`. */
  role: text('Role'),
  related_contact_id: text('Related Contact ID'),
  related_contact_name: text('Related Contact Name'),
  /** What the other one is to the contact, e.g. `Reports to`. */
  related_role: text('Role of Related Contact'),
});

export interface Relationship extends RecordOf<typeof relationship> {}
