import { dropdown } from './dropdown.js';

export const sectionList = dropdown({
  key: 'section_list',
  noun: 'Section',
  capability: (service) => service.sections?.list,
  dependsOn: ['project_id'],
});
