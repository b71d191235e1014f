import { dropdown } from './dropdown.js';

export const tagList = dropdown({
  key: 'tag_list',
  noun: 'Tag',
  capability: (service) => service.tags?.list,
  dependsOn: [],
});
