import { campaignId, requiredContactId } from '../fields/contact.js';
import { contactOutputFields, contactSample } from '../model/contact.js';
import { writeOutputFields } from '../model/record.js';
import { create, defineFields } from '../operation.js';

const inputFields = defineFields([requiredContactId, { ...campaignId, required: true }]);

export const addToCampaign = create({
  key: 'add_to_campaign',
  noun: '{Contact}',
  display: {
    label: 'Add {Contact} to Campaign',
    description: 'Starts a campaign for {a contact}.',
  },
  capability: (service) => service.contacts?.addToCampaign,
  operation: {
    lock: 'contact-{{bundle.inputData.contact_id}}',
    inputFields,
    perform: ({ client, capability }, input) => capability.run(client, input),
    outputFields: [...contactOutputFields, ...writeOutputFields],
    sample: { ...contactSample, changed: true },
  },
});
