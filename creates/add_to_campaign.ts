import { write } from '../operation/declare.js';
import * as forms from '../records/contact/forms.js';
import { contact } from '../records/contact/record.js';

export const addToCampaign = write({
  key: 'add_to_campaign',
  noun: '{Contact}',
  label: 'Add {Contact} to Campaign',
  description: 'Adds {a contact} to a campaign.',
  capability: (service) => service.contacts?.addToCampaign,
  form: forms.addToCampaign,
  lock: 'contact-{{bundle.inputData.contact_id}}',
  gives: contact,
});
