import { dropdown } from './dropdown.js';

export const workflowList = dropdown({
  key: 'workflow_list',
  noun: 'Workflow',
  capability: (service) => service.workflows?.list,
  dependsOn: [],
});
