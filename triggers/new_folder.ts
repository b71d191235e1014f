import { feed } from '../operation/declare.js';
import * as forms from '../records/folder/forms.js';
import { folder } from '../records/folder/record.js';

export const newFolder = feed({
  key: 'new_folder',
  noun: 'Folder',
  label: 'New Folder',
  description: 'Triggers when a new folder is created.',
  capability: (service) => service.folders?.created,
  form: forms.newFolder,
  gives: folder,
});
