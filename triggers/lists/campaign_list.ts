import { dropdown } from './dropdown.js';

export const campaignList = dropdown({
  key: 'campaign_list',
  noun: 'Campaign',
  capability: (service) => service.campaigns?.list,
  dependsOn: [],
});
