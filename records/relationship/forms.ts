/** The forms of the operations on relationships, side by side. */

import { type Field, form } from '../field.js';
import { contactId, requiredContactId } from '../shared_fields.js';

const relatedContactId = {
  ...contactId,
  key: 'related_contact_id',
  label: 'Related {Contact}',
  required: true,
} as const satisfies Field;

export const relateContacts = form([
  requiredContactId,
  {
    key: 'variant_id',
    label: 'Relationship',
    required: true,
    dynamic: 'relationship_type_list.id.name',
    helpText: 'What the {contact} is to the related one.',
  },
  relatedContactId,
]);

export const unrelateContacts = form([
  {
    key: 'restore_note',
    type: 'copy',
    helpText: 'Restore Relationship can bring it back, with the ID that this step returns.',
  },
  requiredContactId,
  relatedContactId,
]);

export const restoreRelationship = form([
  requiredContactId,
  {
    key: 'relationship_id',
    label: 'Relationship ID',
    required: true,
    helpText: 'The ID that Unrelate Two {Contacts} returns.',
  },
]);
