import { dropdown } from './dropdown.js';

/** For what only a {completed} task can meet. Where a product lists both together, its list. */
export const completedTaskList = dropdown({
  key: 'completed_task_list',
  noun: '{Completed} {Task}',
  capability: (service) => service.tasks?.listCompleted ?? service.tasks?.list,
  dependsOn: ['contact_id', 'project_id', 'step_id'],
});
