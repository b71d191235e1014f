import { dropdown } from './dropdown.js';

export const userList = dropdown({
  key: 'user_list',
  noun: 'User',
  capability: (service) => service.users?.list,
  dependsOn: ['project_id'],
});
