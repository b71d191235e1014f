import { dropdown } from './dropdown.js';

export const stepList = dropdown({
  key: 'step_list',
  noun: '{Step}',
  capability: (service) => service.steps?.list,
  dependsOn: ['project_id'],
});
