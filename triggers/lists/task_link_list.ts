import { dropdown } from './dropdown.js';

export const taskLinkList = dropdown({
  key: 'task_link_list',
  noun: 'Link',
  capability: (service) => service.taskLinks?.list,
  dependsOn: ['project_id'],
});
