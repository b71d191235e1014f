import { write } from '../operation/declare.js';
import * as forms from '../records/folder/forms.js';
import { folder } from '../records/folder/record.js';

export const createFolder = write({
  key: 'create_folder',
  noun: 'Folder',
  label: 'Create Folder',
  description: 'Creates a folder for projects, or finds the existing one.',
  capability: (service) => service.folders?.create,
  form: forms.createFolder,
  lock: 'folders',
  gives: folder,
});
