import { dropdown } from './dropdown.js';

export const linkedTaskList = dropdown({
  key: 'linked_task_list',
  noun: '{Task}',
  capability: (service) => service.taskLinks?.targets,
  dependsOn: ['linked_project_id'],
});
