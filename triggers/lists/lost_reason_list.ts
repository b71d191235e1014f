import { dropdown } from './dropdown.js';

export const lostReasonList = dropdown({
  key: 'lost_reason_list',
  noun: 'Lost Reason',
  capability: (service) => service.deals?.lostReasons,
  dependsOn: [],
});
