import { boardId } from '../fields/board.js';
import { fileOutputFields, fileSample } from '../model/file.js';
import { defineFields, search } from '../operation.js';
import { requireOne } from './require_one.js';

const wanted = defineFields([
  { key: 'external_id', label: 'External ID' },
  {
    key: 'name',
    label: 'Name',
    helpText: 'Finds exactly this name, in any letter case, with or without its ending. Needs a {project}.',
  },
  { key: 'file_id', label: 'File', dynamic: 'file_list.id.name', helpText: 'Used before all others.' },
]);
const inputFields = defineFields([{ ...boardId, required: false }, ...wanted]);

export const findFile = search({
  key: 'find_file',
  noun: 'File',
  display: {
    label: 'Find File',
    description: 'Finds a file by external ID, name or ID, with the content of its newest version.',
  },
  capability: (service) => service.files?.find,
  operation: {
    inputFields,
    perform: ({ client, capability }, input) => {
      requireOne(wanted, input);
      return capability.find(client, input);
    },
    outputFields: fileOutputFields,
    sample: fileSample,
  },
});
