import { find } from '../operation/declare.js';
import * as forms from '../records/file/forms.js';
import { file } from '../records/file/record.js';

export const listFiles = find({
  key: 'list_files',
  noun: 'File',
  label: 'Find Many Files',
  description: 'Finds the files of {a contact}, of {a company} or of one record.',
  capability: (service) => service.files?.listed,
  form: forms.listFiles,
  by: ['contact_id', 'company_id'],
  gives: file,
});
