import { requiredContactId } from '../fields/contact.js';
import { contactOutputFields, contactSample } from '../model/contact.js';
import { writeOutputFields } from '../model/record.js';
import { create, defineFields } from '../operation.js';

const inputFields = defineFields([
  requiredContactId,
  { key: 'comment', label: 'Comment', helpText: 'Why it is closed; 140 characters at most.' },
  {
    key: 'delete_open_actions',
    label: 'Delete Open Actions',
    type: 'boolean',
    default: 'false',
    helpText:
      'A sales cycle with open {tasks} cannot be closed. Yes deletes them first, those of colleagues included.',
  },
]);

export const closeSalesCycle = create({
  key: 'close_sales_cycle',
  noun: '{Contact}',
  display: {
    label: 'Close Sales Cycle',
    description: 'Closes the sales cycle with {a contact}, for the user of this connection.',
  },
  capability: (service) => service.contacts?.closeSalesCycle,
  operation: {
    lock: 'contact-{{bundle.inputData.contact_id}}',
    inputFields,
    perform: ({ client, capability }, input) => capability.run(client, input),
    outputFields: [...contactOutputFields, ...writeOutputFields],
    sample: { ...contactSample, changed: true },
  },
});
