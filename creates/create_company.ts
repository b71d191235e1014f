import { companyFields } from '../fields/company.js';
import { companyOutputFields, companySample } from '../model/company.js';
import { writeOutputFields } from '../model/record.js';
import { create, defineFields } from '../operation.js';

const inputFields = defineFields([{ key: 'name', label: 'Name', required: true }, ...companyFields]);

export const createCompany = create({
  key: 'create_company',
  noun: '{Company}',
  display: { label: 'Create {Company}', description: 'Creates a new {company}.' },
  capability: (service) => service.companies?.create,
  operation: {
    lock: 'company-{{bundle.inputData.name}}',
    inputFields,
    perform: ({ client, capability }, input) => capability.run(client, input),
    outputFields: [...companyOutputFields, ...writeOutputFields],
    sample: { ...companySample, changed: true },
  },
});
