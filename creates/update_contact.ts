import { companyName, personFields, placeFields, requiredContactId } from '../fields/contact.js';
import { contactOutputFields, contactSample } from '../model/contact.js';
import { writeOutputFields } from '../model/record.js';
import { create, defineFields } from '../operation.js';

const inputFields = defineFields([
  requiredContactId,
  ...personFields,
  { ...companyName, offered: (service) => service.contacts?.updatesCompanyName },
  ...placeFields,
  {
    key: 'tags',
    label: 'Tags',
    list: true,
    helpText: 'These replace all tags of the {contact}. Leave it empty to keep them.',
  },
]);

export const updateContact = create({
  key: 'update_contact',
  noun: '{Contact}',
  display: {
    label: 'Update {Contact}',
    description: 'Updates an existing {contact}. Only the fields that you fill in change.',
  },
  capability: (service) => service.contacts?.update,
  operation: {
    lock: 'contact-{{bundle.inputData.contact_id}}',
    inputFields,
    perform: ({ client, capability }, input) => capability.run(client, input),
    outputFields: [...contactOutputFields, ...writeOutputFields],
    sample: { ...contactSample, changed: true },
  },
});
