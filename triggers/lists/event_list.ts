import { dropdown } from './dropdown.js';

export const eventList = dropdown({
  key: 'event_list',
  noun: 'Event',
  capability: (service) => service.reviews?.eventNames,
  dependsOn: [],
});
