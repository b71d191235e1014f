import { dropdown } from './dropdown.js';

export const timeZoneList = dropdown({
  key: 'time_zone_list',
  noun: 'Time Zone',
  capability: (service) => service.timeZones?.list,
  dependsOn: [],
});
