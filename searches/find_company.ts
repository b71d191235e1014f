import { find } from '../operation/declare.js';
import * as forms from '../records/company/forms.js';
import { company } from '../records/company/record.js';

export const findCompany = find({
  key: 'find_company',
  noun: '{Company}',
  label: 'Find {Company}',
  description: 'Finds {a company} by name or ID.',
  capability: (service) => service.companies?.find,
  form: forms.findCompany,
  by: ['name', 'company_id'],
  gives: company,
});
