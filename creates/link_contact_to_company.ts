import { write } from '../operation/declare.js';
import * as forms from '../records/contact/forms.js';
import { contact } from '../records/contact/record.js';

export const linkContactToCompany = write({
  key: 'link_contact_to_company',
  noun: '{Contact}',
  label: 'Link {Contact} to {Company}',
  description: 'Links {a contact} to another {company}, or removes such a link.',
  capability: (service) => service.contacts?.linkToCompany,
  form: forms.linkContactToCompany,
  lock: 'company-{{bundle.inputData.company_id}}',
  gives: contact,
});
