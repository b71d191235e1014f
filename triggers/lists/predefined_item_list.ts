import { dropdown } from './dropdown.js';

export const predefinedItemList = dropdown({
  key: 'predefined_item_list',
  noun: 'Predefined Item',
  capability: (service) => service.deals?.items,
  dependsOn: [],
});
