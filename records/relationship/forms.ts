/** The forms of the operations on relationships, side by side. */

import { form } from '../field.js';
import { contactId, requiredContactId } from '../shared_fields.js';

export const relateContacts = form([
  requiredContactId,
  {
    key: 'variant_id',
    label: 'Relationship',
    required: true,
    dynamic: 'relationship_type_list.id.name',
    helpText: 'What the {contact} is to the related one.',
  },
  { ...contactId, key: 'related_contact_id', label: 'Related {Contact}', required: true },
]);
