import { dropdown } from './dropdown.js';

export const checklistItemList = dropdown({
  key: 'checklist_item_list',
  noun: 'Checklist Item',
  capability: (service) => service.checklistItems?.list,
  dependsOn: ['project_id', 'task_id'],
});
