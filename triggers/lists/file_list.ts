import { dropdown } from './dropdown.js';

export const fileList = dropdown({
  key: 'file_list',
  noun: 'File',
  capability: (service) => service.files?.list,
  dependsOn: ['project_id', 'task_id'],
});
