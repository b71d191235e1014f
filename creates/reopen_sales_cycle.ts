import { write } from '../operation/declare.js';
import * as forms from '../records/contact/forms.js';
import { contact } from '../records/contact/record.js';

export const reopenSalesCycle = write({
  key: 'reopen_sales_cycle',
  noun: '{Contact}',
  label: 'Reopen Sales Cycle',
  description: 'Reopens the sales cycle with {a contact}, for the connected user.',
  capability: (service) => service.contacts?.reopenSalesCycle,
  form: forms.reopenSalesCycle,
  lock: 'contact-{{bundle.inputData.contact_id}}',
  gives: contact,
});
