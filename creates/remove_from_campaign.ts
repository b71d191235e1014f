import { write } from '../operation/declare.js';
import * as forms from '../records/contact/forms.js';
import { contact } from '../records/contact/record.js';

export const removeFromCampaign = write({
  key: 'remove_from_campaign',
  noun: '{Contact}',
  label: 'Remove {Contact} From Campaign',
  description: 'Removes {a contact} from one campaign or from all campaigns.',
  capability: (service) => service.contacts?.removeFromCampaign,
  form: forms.removeFromCampaign,
  lock: 'contact-{{bundle.inputData.contact_id}}',
  gives: contact,
});
