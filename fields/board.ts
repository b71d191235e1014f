import { defineFields, type Field } from '../operation.js';

/** Fields around review boards: projects, their folders, sections and reviewer groups. */

export const boardName = { key: 'name', label: 'Name', required: true } as const satisfies Field;

export const folderId = {
  key: 'folder_id',
  label: 'Folder',
  dynamic: 'folder_list.id.name',
  search: 'find_folder.id',
} as const satisfies Field;

export const boardId = {
  key: 'project_id',
  label: '{Project}',
  required: true,
  dynamic: 'project_list.id.name',
  search: 'find_project.id',
} as const satisfies Field;

/** On creates whose record has no id of the user's own: by the name, so that a second run makes no second one. */
export const useExisting = {
  key: 'use_existing',
  label: 'Use an Existing One',
  type: 'boolean',
  default: 'true',
  helpText:
    'Gives the one that has this name already, as it is, and makes a new one only when there is none.',
} as const satisfies Field;

/** Who is told, and how. */
export const invitation = defineFields([
  {
    key: 'notify_email',
    label: 'Send E-mail',
    type: 'boolean',
    default: 'true',
    helpText: 'Filestage tells them by e-mail.',
  },
  { key: 'message', label: 'Message', type: 'text', helpText: 'Stands in that e-mail.' },
]);

export const collaborators = {
  key: 'emails',
  label: 'Collaborators',
  list: true,
  helpText: 'E-mail addresses of members of the team who work on the project, one per line.',
} as const satisfies Field;

export const fileId = {
  key: 'file_id',
  label: 'File',
  dynamic: 'file_list.id.name',
  search: 'find_file.id',
} as const satisfies Field;

export const versionId = {
  key: 'version_id',
  label: 'Version',
  dynamic: 'version_list.id.name',
  dependsOn: ['file_id'],
} as const satisfies Field;

export const sectionId = {
  key: 'section_id',
  label: 'Section',
  dynamic: 'section_list.id.name',
  dependsOn: ['project_id'],
} as const satisfies Field;
