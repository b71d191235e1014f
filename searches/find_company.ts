import { companyId } from '../fields/company.js';
import { companyOutputFields, companySample } from '../model/company.js';
import { defineFields, search } from '../operation.js';
import { requireOne } from './require_one.js';

const { key, label, dynamic } = companyId;
const inputFields = defineFields([
  { key: 'name', label: 'Name', helpText: 'Exact names come first.' },
  { key, label, dynamic, helpText: 'Used before the name.' },
]);

export const findCompany = search({
  key: 'find_company',
  noun: '{Company}',
  display: { label: 'Find {Company}', description: 'Finds {a company} by name or ID.' },
  capability: (service) => service.companies?.find,
  operation: {
    inputFields,
    perform: ({ client, capability }, input) => {
      requireOne(inputFields, input);
      return capability.find(client, input);
    },
    outputFields: companyOutputFields,
    sample: companySample,
  },
});
