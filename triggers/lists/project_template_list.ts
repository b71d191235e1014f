import { dropdown } from './dropdown.js';

export const projectTemplateList = dropdown({
  key: 'project_template_list',
  noun: 'Template',
  capability: (service) => service.projects?.templates,
  dependsOn: [],
});
