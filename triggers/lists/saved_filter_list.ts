import { dropdown } from './dropdown.js';

export const savedFilterList = dropdown({
  key: 'saved_filter_list',
  noun: 'Saved Filter',
  capability: (service) => service.savedFilters?.list,
  dependsOn: [],
});
