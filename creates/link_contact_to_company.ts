import { companyId } from '../fields/company.js';
import { requiredContactId } from '../fields/contact.js';
import { contactOutputFields, contactSample } from '../model/contact.js';
import { writeOutputFields } from '../model/record.js';
import { create, defineFields } from '../operation.js';

const inputFields = defineFields([
  requiredContactId,
  {
    ...companyId,
    helpText:
      'Another {company} than the one where the {contact} works, which stays as it is. A linked {contact} does not count among the people of the {company}.',
  },
  {
    key: 'link',
    label: 'Link or Unlink',
    choices: { link: 'Link', unlink: 'Unlink' },
    default: 'link',
  },
]);

export const linkContactToCompany = create({
  key: 'link_contact_to_company',
  noun: '{Contact}',
  display: {
    label: 'Link {Contact} to {Company}',
    description: 'Links {a contact} to {a company} where somebody else works, or takes such a link away.',
  },
  capability: (service) => service.contacts?.linkToCompany,
  operation: {
    lock: 'company-{{bundle.inputData.company_id}}',
    inputFields,
    perform: ({ client, capability }, input) => capability.run(client, input),
    outputFields: [...contactOutputFields, ...writeOutputFields],
    sample: { ...contactSample, changed: true },
  },
});
