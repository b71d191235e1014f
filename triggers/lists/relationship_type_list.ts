import { dropdown } from './dropdown.js';

export const relationshipTypeList = dropdown({
  key: 'relationship_type_list',
  noun: 'Relationship Type',
  capability: (service) => service.relationshipTypes?.list,
  dependsOn: [],
});
