import { dropdown } from './dropdown.js';

export const projectList = dropdown({
  key: 'project_list',
  noun: '{Project}',
  capability: (service) => service.projects?.list,
  dependsOn: [],
});
