import { dropdown } from './dropdown.js';

export const dealList = dropdown({
  key: 'deal_list',
  noun: '{Deal}',
  capability: (service) => service.deals?.list,
  dependsOn: ['contact_id'],
});
