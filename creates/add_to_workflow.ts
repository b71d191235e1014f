import { write } from '../operation/declare.js';
import * as forms from '../records/contact/forms.js';
import { contact } from '../records/contact/record.js';

export const addToWorkflow = write({
  key: 'add_to_workflow',
  noun: '{Contact}',
  label: 'Add {Contact} to Workflow',
  description: 'Adds {a contact} to a workflow.',
  capability: (service) => service.contacts?.addToWorkflow,
  form: forms.addToWorkflow,
  lock: 'contact-{{bundle.inputData.contact_id}}',
  gives: contact,
});
