import { contactId } from '../fields/contact.js';
import { nameMatch } from '../fields/name_match.js';
import { dealOutputFields, dealSample } from '../model/deal.js';
import { defineFields, search } from '../operation.js';
import { requireOne } from './require_one.js';

const name = { key: 'name', label: 'Name' } as const;
const others = defineFields([
  { ...contactId, helpText: 'Narrows the search; alone, it finds all {deals} of the {contact}.' },
  { key: 'deal_id', label: '{Deal}', dynamic: 'deal_list.id.name', helpText: 'Used before all others.' },
]);
const inputFields = defineFields([name, nameMatch, ...others]);

export const findDeal = search({
  key: 'find_deal',
  noun: '{Deal}',
  display: { label: 'Find {Deal}', description: 'Finds {a deal} by name, {contact} or ID.' },
  capability: (service) => service.deals?.find,
  operation: {
    inputFields,
    perform: ({ client, capability }, input) => {
      requireOne([name, ...others], input);
      return capability.find(client, input);
    },
    outputFields: dealOutputFields,
    sample: dealSample,
  },
});
