import { write } from '../operation/declare.js';
import * as forms from '../records/company/forms.js';
import { companyGroups } from '../records/company/groups.js';
import { company } from '../records/company/record.js';

export const updateCompany = write({
  key: 'update_company',
  noun: '{Company}',
  label: 'Update {Company}',
  description: 'Updates an existing {company}. Only the fields that you fill in change.',
  capability: (service) => service.companies?.update,
  form: forms.updateCompany,
  groups: companyGroups,
  lock: 'company-{{bundle.inputData.company_id}}',
  gives: company,
});
