import { folderId } from '../fields/board.js';
import { folderOutputFields, folderSample } from '../model/project.js';
import { eventOutputFields } from '../model/record.js';
import { defineFields, trigger } from '../operation.js';

const inputFields = defineFields([
  {
    ...folderId,
    label: 'Parent Folder',
    helpText: 'Only folders directly in this one; any without a choice.',
  },
]);

export const newFolder = trigger({
  key: 'new_folder',
  noun: 'Folder',
  display: { label: 'New Folder', description: 'Triggers when a new folder is created.' },
  capability: (service) => service.folders?.created,
  operation: {
    inputFields,
    perform: ({ client, capability }, input) => capability.poll(client, input),
    outputFields: [...eventOutputFields, ...folderOutputFields],
    sample: { event_id: folderSample.id, ...folderSample },
  },
});
