import { dropdown } from './dropdown.js';

export const folderList = dropdown({
  key: 'folder_list',
  noun: 'Folder',
  capability: (service) => service.folders?.list,
  dependsOn: [],
});
