import { folderOutputFields, folderSample } from '../model/project.js';
import { defineFields, search } from '../operation.js';
import { requireOne } from './require_one.js';

const inputFields = defineFields([
  { key: 'name', label: 'Name', helpText: 'Finds exactly this name, in any letter case.' },
  {
    key: 'folder_id',
    label: 'Folder',
    dynamic: 'folder_list.id.name',
    helpText: 'Used before the name.',
  },
]);

export const findFolder = search({
  key: 'find_folder',
  noun: 'Folder',
  display: { label: 'Find Folder', description: 'Finds a folder by name or ID.' },
  capability: (service) => service.folders?.find,
  operation: {
    inputFields,
    perform: ({ client, capability }, input) => {
      requireOne(inputFields, input);
      return capability.find(client, input);
    },
    outputFields: folderOutputFields,
    sample: folderSample,
  },
});
