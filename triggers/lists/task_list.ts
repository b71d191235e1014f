import { dropdown } from './dropdown.js';

export const taskList = dropdown({
  key: 'task_list',
  noun: '{Task}',
  capability: (service) => service.tasks?.list,
  dependsOn: ['contact_id', 'project_id', 'step_id'],
});
