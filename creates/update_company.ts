import { companyFields, companyId } from '../fields/company.js';
import { companyOutputFields, companySample } from '../model/company.js';
import { writeOutputFields } from '../model/record.js';
import { create, defineFields } from '../operation.js';

const inputFields = defineFields([companyId, { key: 'name', label: 'Name' }, ...companyFields]);

export const updateCompany = create({
  key: 'update_company',
  noun: '{Company}',
  display: {
    label: 'Update {Company}',
    description: 'Updates an existing {company}. Only the fields that you fill in change.',
  },
  capability: (service) => service.companies?.update,
  operation: {
    lock: 'company-{{bundle.inputData.company_id}}',
    inputFields,
    perform: ({ client, capability }, input) => capability.run(client, input),
    outputFields: [...companyOutputFields, ...writeOutputFields],
    sample: { ...companySample, changed: true },
  },
});
