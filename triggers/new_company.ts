import { feed } from '../operation/declare.js';
import * as forms from '../records/company/forms.js';
import { company } from '../records/company/record.js';

export const newCompany = feed({
  key: 'new_company',
  noun: '{Company}',
  label: 'New {Company}',
  description: 'Triggers when a new {company} is added.',
  capability: (service) => service.companies?.created,
  form: forms.newCompany,
  gives: company,
  origin: true,
});
