import { nameMatch } from '../fields/name_match.js';
import { contactOutputFields, contactSample } from '../model/contact.js';
import { defineFields, search } from '../operation.js';
import { requireOne } from './require_one.js';

const known = defineFields([
  { key: 'email', label: 'Email', helpText: 'Finds exactly this address, in any letter case.' },
  { key: 'phone', label: 'Phone', helpText: 'Used when Email is empty.' },
  { key: 'name', label: 'Name', helpText: 'Used when Email and Phone are empty.' },
]);
const inputFields = defineFields([...known, nameMatch]);

export const findContact = search({
  key: 'find_contact',
  noun: '{Contact}',
  display: { label: 'Find {Contact}', description: 'Finds {a contact} by email, phone or name.' },
  capability: (service) => service.contacts?.find,
  operation: {
    inputFields,
    perform: ({ client, capability }, input) => {
      requireOne(known, input, capability.keys);
      return capability.find(client, input);
    },
    outputFields: contactOutputFields,
    sample: contactSample,
  },
});
