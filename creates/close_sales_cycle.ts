import { write } from '../operation/declare.js';
import * as forms from '../records/contact/forms.js';
import { contact } from '../records/contact/record.js';

export const closeSalesCycle = write({
  key: 'close_sales_cycle',
  noun: '{Contact}',
  label: 'Close Sales Cycle',
  description: 'Closes the sales cycle with {a contact}, for the connected user.',
  capability: (service) => service.contacts?.closeSalesCycle,
  form: forms.closeSalesCycle,
  lock: 'contact-{{bundle.inputData.contact_id}}',
  gives: contact,
});
