import { write } from '../operation/declare.js';
import * as forms from '../records/company/forms.js';
import { companyGroups } from '../records/company/groups.js';
import { company } from '../records/company/record.js';

export const createCompany = write({
  key: 'create_company',
  noun: '{Company}',
  label: 'Create {Company}',
  description: 'Creates a new {company}.',
  capability: (service) => service.companies?.create,
  form: forms.createCompany,
  groups: companyGroups,
  lock: 'company-{{bundle.inputData.name}}',
  gives: company,
});
