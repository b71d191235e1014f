import { boardId, sectionId } from '../fields/board.js';
import { skipOwn } from '../fields/sync.js';
import { fileOutputFields, fileSample } from '../model/file.js';
import { eventOutputFields, originOutputFields } from '../model/record.js';
import { defineFields, trigger } from '../operation.js';

const inputFields = defineFields([boardId, { ...sectionId, helpText: 'Any without a choice.' }, skipOwn]);

export const newFile = trigger({
  key: 'new_file',
  noun: 'File',
  display: { label: 'New File', description: 'Triggers when a new file is uploaded to a {project}.' },
  capability: (service) => service.files?.created,
  operation: {
    inputFields,
    perform: ({ client, capability }, input) => capability.poll(client, input),
    outputFields: [...eventOutputFields, ...originOutputFields, ...fileOutputFields],
    sample: { event_id: fileSample.id, origin: null, ...fileSample },
  },
});
