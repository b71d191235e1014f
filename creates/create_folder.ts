import { boardName, folderId, useExisting } from '../fields/board.js';
import { folderOutputFields, folderSample } from '../model/project.js';
import { writeOutputFields } from '../model/record.js';
import { create, defineFields } from '../operation.js';

const inputFields = defineFields([
  boardName,
  { ...folderId, label: 'Parent Folder', helpText: 'Without a choice the folder is a top one.' },
  useExisting,
]);

export const createFolder = create({
  key: 'create_folder',
  noun: 'Folder',
  display: {
    label: 'Create Folder',
    description: 'Creates a folder for projects, or finds the one that is there.',
  },
  capability: (service) => service.folders?.create,
  operation: {
    lock: 'folders',
    inputFields,
    perform: ({ client, capability }, input) => capability.run(client, input),
    outputFields: [...folderOutputFields, ...writeOutputFields],
    sample: { ...folderSample, changed: true },
  },
});
