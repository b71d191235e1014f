import { dropdown } from './dropdown.js';

export const companyList = dropdown({
  key: 'company_list',
  noun: '{Company}',
  capability: (service) => service.companies?.list,
  dependsOn: [],
});
