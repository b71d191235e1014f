import { find } from '../operation/declare.js';
import * as forms from '../records/contact/forms.js';
import { contact } from '../records/contact/record.js';

export const listCompanyContacts = find({
  key: 'list_company_contacts',
  noun: '{Contact}',
  label: 'Find {Contacts} of {Company}',
  description: 'Finds the {contacts} who work at {a company}, newest first.',
  capability: (service) => service.contacts?.ofCompany,
  form: forms.listCompanyContacts,
  gives: contact,
});
