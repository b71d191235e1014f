import { dropdown } from './dropdown.js';

export const pipelineList = dropdown({
  key: 'pipeline_list',
  noun: 'Pipeline',
  capability: (service) => service.deals?.pipelines,
  dependsOn: [],
});
