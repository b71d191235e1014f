import { campaignId, requiredContactId } from '../fields/contact.js';
import { contactOutputFields, contactSample } from '../model/contact.js';
import { writeOutputFields } from '../model/record.js';
import { create, defineFields } from '../operation.js';

const inputFields = defineFields([
  requiredContactId,
  campaignId,
  {
    key: 'removeAll',
    label: 'Remove From All Campaigns',
    type: 'boolean',
    helpText: 'Instead of a choice above.',
  },
]);

export const removeFromCampaign = create({
  key: 'remove_from_campaign',
  noun: '{Contact}',
  display: {
    label: 'Remove {Contact} From Campaign',
    description: 'Ends one campaign or all campaigns for {a contact}.',
  },
  capability: (service) => service.contacts?.removeFromCampaign,
  operation: {
    lock: 'contact-{{bundle.inputData.contact_id}}',
    inputFields,
    perform: ({ client, capability }, input) => capability.run(client, input),
    outputFields: [...contactOutputFields, ...writeOutputFields],
    sample: { ...contactSample, changed: true },
  },
});
