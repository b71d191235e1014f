import { dropdown } from './dropdown.js';

export const stageList = dropdown({
  key: 'stage_list',
  noun: '{Stage}',
  capability: (service) => service.stages?.list,
  dependsOn: ['project_id'],
});
