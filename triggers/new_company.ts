import { companyOutputFields, companySample } from '../model/company.js';
import { eventOutputFields, originOutputFields } from '../model/record.js';
import { defineFields, trigger } from '../operation.js';

const inputFields = defineFields([]);

export const newCompany = trigger({
  key: 'new_company',
  noun: '{Company}',
  display: { label: 'New {Company}', description: 'Triggers when a new {company} is added.' },
  capability: (service) => service.companies?.created,
  operation: {
    inputFields,
    perform: ({ client, capability }, input) => capability.poll(client, input),
    outputFields: [...eventOutputFields, ...originOutputFields, ...companyOutputFields],
    sample: { event_id: '65f0c1a2b3d4e5f601234571', origin: null, ...companySample },
  },
});
