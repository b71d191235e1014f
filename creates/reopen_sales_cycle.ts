import { requiredContactId } from '../fields/contact.js';
import { contactOutputFields, contactSample } from '../model/contact.js';
import { writeOutputFields } from '../model/record.js';
import { create, defineFields } from '../operation.js';

const inputFields = defineFields([requiredContactId]);

export const reopenSalesCycle = create({
  key: 'reopen_sales_cycle',
  noun: '{Contact}',
  display: {
    label: 'Reopen Sales Cycle',
    description: 'Reopens the sales cycle with {a contact}, for the user of this connection.',
  },
  capability: (service) => service.contacts?.reopenSalesCycle,
  operation: {
    lock: 'contact-{{bundle.inputData.contact_id}}',
    inputFields,
    perform: ({ client, capability }, input) => capability.run(client, input),
    outputFields: [...contactOutputFields, ...writeOutputFields],
    sample: { ...contactSample, changed: true },
  },
});
