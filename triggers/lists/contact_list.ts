import { dropdown } from './dropdown.js';

export const contactList = dropdown({
  key: 'contact_list',
  noun: '{Contact}',
  capability: (service) => service.contacts?.list,
  dependsOn: [],
});
