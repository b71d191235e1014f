/** The forms of the operations on projects, side by side. */

import { form } from '../field.js';
import { boardId, boardName, folderId, invitation, projectId, useExisting } from '../shared_fields.js';
import { collaborators } from './fields.js';

export const newProject = form([
  {
    ...folderId,
    helpText: 'Leave blank for any folder. A project that moves into the folder triggers like a new one.',
  },
]);

export const projectArchived = form([
  {
    ...folderId,
    helpText:
      'Leave blank for any folder. A project that is restored and archived again does not trigger again.',
  },
]);

export const archiveProject = form([
  boardId,
  {
    key: 'archived',
    label: 'Archived',
    type: 'boolean',
    default: 'true',
    helpText: 'Choose No to restore an archived project.',
  },
]);

export const createProject = form([
  { ...folderId, required: true },
  boardName,
  {
    key: 'project_template_id',
    label: 'Template',
    dynamic: 'project_template_list.id.name',
    helpText: 'The project gets the reviewer groups and sections of the template.',
  },
  collaborators,
  ...invitation,
  {
    ...useExisting,
    helpText:
      'Returns the project that holds a file with the External ID below, or else the project with exactly this name in the folder, unchanged. Creates a new one only if there is none. Archived projects do not count.',
  },
  {
    key: 'external_id',
    label: 'External ID',
    helpText:
      'Only for finding an existing project: the External ID of a file in it, for example of the brief that a later step creates with the ID of a contact. Filestage stores no External ID with the project itself.',
  },
]);

export const createSection = form([boardId, boardName, useExisting]);

export const startDataSync = form([{ ...projectId, helpText: 'The {project} with the database to sync.' }]);

export const updateProject = form([
  boardId,
  { key: 'name', label: 'Name', helpText: 'The new name. Leave blank to keep it.' },
  { ...folderId, helpText: 'Where to move it.' },
  { ...collaborators, label: 'New Collaborators' },
  ...invitation,
]);

export const findProject = form([
  { key: 'name', label: 'Name', helpText: 'Finds exactly this name, in any letter case.' },
  {
    key: 'project_id',
    label: '{Project}',
    dynamic: 'project_list.id.name',
    helpText: 'Takes priority over Name.',
    offered: 'project_by_id',
  },
  {
    key: 'folder_id',
    label: 'Folder',
    dynamic: 'folder_list.id.name',
    search: 'find_folder.id',
    offered: 'folders',
  },
]);
