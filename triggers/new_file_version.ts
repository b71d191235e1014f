import { boardId, sectionId } from '../fields/board.js';
import { fileOutputFields, fileSample } from '../model/file.js';
import { eventOutputFields } from '../model/record.js';
import { defineFields, trigger } from '../operation.js';

const inputFields = defineFields([boardId, { ...sectionId, helpText: 'Any without a choice.' }]);

export const newFileVersion = trigger({
  key: 'new_file_version',
  noun: 'File Version',
  display: {
    label: 'New File Version',
    description:
      'Triggers when a new version is added to a file. The first version, which is the file itself, does not trigger.',
  },
  capability: (service) => service.files?.versionAdded,
  operation: {
    inputFields,
    perform: ({ client, capability }, input) => capability.poll(client, input),
    outputFields: [...eventOutputFields, ...fileOutputFields],
    sample: { event_id: '65f0c1a2b3d4e5f60123457f', ...fileSample },
  },
});
