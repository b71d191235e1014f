import { find } from '../operation/declare.js';
import * as forms from '../records/file/forms.js';
import { file } from '../records/file/record.js';

export const findFile = find({
  key: 'find_file',
  noun: 'File',
  label: 'Find File',
  description: 'Finds a file by {by}.',
  capability: (service) => service.files?.find,
  form: forms.findFile,
  by: ['external_id', 'name', 'file_id'],
  gives: file,
});
