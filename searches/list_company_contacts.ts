import { companyId } from '../fields/company.js';
import { contactOutputFields, contactSample } from '../model/contact.js';
import { defineFields, search } from '../operation.js';

const inputFields = defineFields([companyId]);

export const listCompanyContacts = search({
  key: 'list_company_contacts',
  noun: '{Contact}',
  display: {
    label: 'List {Contacts} of {Company}',
    description: 'Lists the {contacts} who work at {a company}, newest first.',
  },
  capability: (service) => service.companies?.contacts,
  operation: {
    inputFields,
    perform: ({ client, capability }, input) => capability.find(client, input),
    outputFields: contactOutputFields,
    sample: contactSample,
  },
});
