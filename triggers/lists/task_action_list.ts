import { dropdown } from './dropdown.js';

export const taskActionList = dropdown({
  key: 'task_action_list',
  noun: 'Action',
  capability: (service) => service.taskActions?.list,
  dependsOn: ['project_id', 'task_id'],
});
