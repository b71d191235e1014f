import { companyId } from '../fields/company.js';
import { nameMatch } from '../fields/name_match.js';
import { companyOutputFields, companySample } from '../model/company.js';
import { defineFields, search } from '../operation.js';
import { requireOne } from './require_one.js';

const { key, label, dynamic } = companyId;
const byName = { key: 'name', label: 'Name' } as const;
const byId = { key, label, dynamic, helpText: 'Used before the name.' } as const;
const inputFields = defineFields([byName, nameMatch, byId]);

export const findCompany = search({
  key: 'find_company',
  noun: '{Company}',
  display: { label: 'Find {Company}', description: 'Finds {a company} by name or ID.' },
  capability: (service) => service.companies?.find,
  operation: {
    inputFields,
    perform: ({ client, capability }, input) => {
      requireOne([byName, byId], input);
      return capability.find(client, input);
    },
    outputFields: companyOutputFields,
    sample: companySample,
  },
});
