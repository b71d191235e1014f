import { dropdown } from './dropdown.js';

export const versionList = dropdown({
  key: 'version_list',
  noun: 'Version',
  capability: (service) => service.files?.versions,
  dependsOn: ['file_id'],
});
