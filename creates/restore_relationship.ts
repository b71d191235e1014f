import { write } from '../operation/declare.js';
import * as forms from '../records/relationship/forms.js';
import { relationship } from '../records/relationship/record.js';

export const restoreRelationship = write({
  key: 'restore_relationship',
  noun: 'Relationship',
  label: 'Restore Relationship',
  description: 'Restores a removed relationship between two {contacts}.',
  capability: (service) => service.relationships?.restore,
  form: forms.restoreRelationship,
  lock: 'contact-{{bundle.inputData.contact_id}}',
  gives: relationship,
});
