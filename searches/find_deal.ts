import { contactId } from '../fields/contact.js';
import { dealOutputFields, dealSample } from '../model/deal.js';
import { defineFields, search } from '../operation.js';
import { requireOne } from './require_one.js';

const inputFields = defineFields([
  { key: 'name', label: 'Name', helpText: 'Exact names come first.' },
  { ...contactId, helpText: 'Narrows the search; alone, it finds all {deals} of the {contact}.' },
  { key: 'deal_id', label: '{Deal}', dynamic: 'deal_list.id.name', helpText: 'Used before all others.' },
]);

export const findDeal = search({
  key: 'find_deal',
  noun: '{Deal}',
  display: { label: 'Find {Deal}', description: 'Finds {a deal} by name, {contact} or ID.' },
  capability: (service) => service.deals?.find,
  operation: {
    inputFields,
    perform: ({ client, capability }, input) => {
      requireOne(inputFields, input);
      return capability.find(client, input);
    },
    outputFields: dealOutputFields,
    sample: dealSample,
  },
});
