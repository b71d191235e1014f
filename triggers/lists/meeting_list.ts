import { dropdown } from './dropdown.js';

export const meetingList = dropdown({
  key: 'meeting_list',
  noun: 'Meeting',
  capability: (service) => service.meetings?.list,
  dependsOn: ['contact_id'],
});
