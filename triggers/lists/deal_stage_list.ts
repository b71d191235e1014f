import { dropdown } from './dropdown.js';

export const dealStageList = dropdown({
  key: 'deal_stage_list',
  noun: 'Stage',
  capability: (service) => service.deals?.stages,
  dependsOn: ['pipeline_id'],
});
