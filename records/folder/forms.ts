/** The forms of the operations on folders, side by side. */

import { form } from '../field.js';
import { boardName, folderId, useExisting } from '../shared_fields.js';

export const newFolder = form([
  {
    ...folderId,
    label: 'Parent Folder',
    helpText: 'Only folders directly in this one. Leave blank for any folder.',
  },
]);

export const createFolder = form([
  boardName,
  { ...folderId, label: 'Parent Folder', helpText: 'Leave blank for a top-level folder.' },
  useExisting,
]);

export const findFolder = form([
  { key: 'name', label: 'Name', helpText: 'Finds exactly this name, in any letter case.' },
  {
    key: 'folder_id',
    label: 'Folder',
    dynamic: 'folder_list.id.name',
    helpText: 'Takes priority over Name.',
  },
]);
