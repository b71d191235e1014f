import { dropdown } from './dropdown.js';

export const statusList = dropdown({
  key: 'status_list',
  noun: 'Status',
  capability: (service) => service.statuses?.list,
  dependsOn: [],
});
