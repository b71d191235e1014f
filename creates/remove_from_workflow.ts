import { write } from '../operation/declare.js';
import * as forms from '../records/contact/forms.js';
import { contact } from '../records/contact/record.js';

export const removeFromWorkflow = write({
  key: 'remove_from_workflow',
  noun: '{Contact}',
  label: 'Remove {Contact} From Workflow',
  description: 'Removes {a contact} from a workflow.',
  capability: (service) => service.contacts?.removeFromWorkflow,
  form: forms.removeFromWorkflow,
  lock: 'contact-{{bundle.inputData.contact_id}}',
  gives: contact,
});
