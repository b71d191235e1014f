import { dropdown } from './dropdown.js';

export const noteList = dropdown({
  key: 'note_list',
  noun: '{Note}',
  capability: (service) => service.notes?.list,
  dependsOn: ['contact_id', 'task_id', 'project_id'],
});
