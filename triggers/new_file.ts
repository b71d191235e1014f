import { feed } from '../operation/declare.js';
import * as forms from '../records/file/forms.js';
import { file } from '../records/file/record.js';

export const newFile = feed({
  key: 'new_file',
  noun: 'File',
  label: 'New File',
  description: 'Triggers when a new file is uploaded to a {project}.',
  capability: (service) => service.files?.created,
  form: forms.newFile,
  gives: file,
  origin: true,
});
