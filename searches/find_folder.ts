import { find } from '../operation/declare.js';
import * as forms from '../records/folder/forms.js';
import { folder } from '../records/folder/record.js';

export const findFolder = find({
  key: 'find_folder',
  noun: 'Folder',
  label: 'Find Folder',
  description: 'Finds a folder by name or ID.',
  capability: (service) => service.folders?.find,
  form: forms.findFolder,
  by: ['name', 'folder_id'],
  gives: folder,
});
