import { requiredContactId } from '../fields/contact.js';
import { contactOutputFields, contactSample } from '../model/contact.js';
import { writeOutputFields } from '../model/record.js';
import { create, defineFields } from '../operation.js';

const inputFields = defineFields([
  requiredContactId,
  {
    key: 'owner_id',
    label: 'New Owner',
    required: true,
    dynamic: 'user_list.id.name',
    search: 'find_user.id',
  },
]);

export const changeContactOwner = create({
  key: 'change_contact_owner',
  noun: '{Contact}',
  display: {
    label: 'Change {Contact} Owner',
    description: 'Hands {a contact} to another member of the team.',
  },
  capability: (service) => service.contacts?.changeOwner,
  operation: {
    lock: 'contact-{{bundle.inputData.contact_id}}',
    inputFields,
    perform: ({ client, capability }, input) => capability.run(client, input),
    outputFields: [...contactOutputFields, ...writeOutputFields],
    sample: { ...contactSample, changed: true },
  },
});
