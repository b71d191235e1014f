import { folderOutputFields, folderSample } from '../model/project.js';
import { defineFields, search } from '../operation.js';

const inputFields = defineFields([
  { key: 'name', label: 'Name', required: true, helpText: 'Finds exactly this name, in any letter case.' },
]);

export const findFolder = search({
  key: 'find_folder',
  noun: 'Folder',
  display: { label: 'Find Folder', description: 'Finds a folder by name.' },
  capability: (service) => service.folders?.find,
  operation: {
    inputFields,
    perform: ({ client, capability }, input) => capability.find(client, input),
    outputFields: folderOutputFields,
    sample: folderSample,
  },
});
