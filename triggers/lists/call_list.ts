import { dropdown } from './dropdown.js';

export const callList = dropdown({
  key: 'call_list',
  noun: 'Call',
  capability: (service) => service.calls?.list,
  dependsOn: ['contact_id'],
});
