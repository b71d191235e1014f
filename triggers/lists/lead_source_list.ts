import { dropdown } from './dropdown.js';

export const leadSourceList = dropdown({
  key: 'lead_source_list',
  noun: 'Lead Source',
  capability: (service) => service.leadSources?.list,
  dependsOn: [],
});
