/** The forms of the operations on files, side by side. */
import { form } from '../field.js';
import {
  allResults,
  boardId,
  companyId,
  contactId,
  fileId,
  forGood,
  limit,
  projectId,
  projectOfTask,
  sectionId,
  skipSynced,
  taskId,
} from '../shared_fields.js';

export const newFile = form([
  boardId,
  { ...sectionId, helpText: 'Leave blank for any section.' },
  skipSynced('Files'),
]);

export const newFileVersion = form([boardId, { ...sectionId, helpText: 'Leave blank for any section.' }]);

export const attachFile = form([
  { ...projectOfTask, offered: 'files_on_tasks', needed: 'files_on_tasks' },
  { ...taskId, offered: 'files_on_tasks', needed: 'files_on_tasks' },
  { key: 'file', label: 'File', type: 'file', helpText: 'A file from an earlier step, or its web address.' },
  { key: 'file_name', label: 'File Name', helpText: 'Leave blank to use the name of the file.' },
]);

export const deleteFile = form([
  forGood('This deletes the file for good.'),
  projectOfTask,
  { ...taskId, offered: 'files_on_tasks', needed: 'files_on_tasks' },
  { key: 'file_id', label: 'File', required: true, dynamic: 'file_list.id.name' },
]);

export const exportAnalytics = form([
  { ...projectId, helpText: 'The {project} to report on.' },
  {
    key: 'start_date',
    label: 'Start Date',
    type: 'datetime',
    required: true,
    helpText: 'The first day of the report.',
  },
  {
    key: 'end_date',
    label: 'End Date',
    type: 'datetime',
    required: true,
    helpText: 'The last day of the report.',
  },
]);

/** What to do with a file that has the External ID. */
export const whenThere = { keep: 'Leave the file as it is', version: 'Add a new version to it' } as const;

export const uploadFile = form([
  boardId,
  {
    key: 'file',
    label: 'File',
    type: 'file',
    helpText: 'A file from an earlier step, or its web address. Filestage fetches it from there.',
  },
  {
    key: 'website_url',
    label: 'Website URL',
    placeholder: 'https://example.com/spring',
    helpText: 'A web page instead of a file. Filestage names it and stores no External ID with it.',
  },
  {
    key: 'file_name',
    label: 'File Name',
    placeholder: 'Poster.pdf',
    helpText: 'End it with the file type. Filestage picks a name if this is blank.',
  },
  {
    ...fileId,
    label: 'New Version Of',
    dependsOn: ['project_id'],
    helpText: 'Adds a version to this file. Leave blank to upload a new file.',
  },
  {
    key: 'step_ids',
    label: 'Start Reviews In',
    list: true,
    dynamic: 'step_list.id.name',
    search: 'find_reviewer_group.id',
    dependsOn: ['project_id'],
    helpText: 'Reviewer groups of the project that are to review it.',
  },
  { ...sectionId, helpText: 'Leave blank for the first section of the project.' },
  {
    key: 'external_id',
    label: 'External ID',
    helpText: 'The ID of the matching record in another app, so that a later step can find the file.',
  },
  {
    key: 'when_there',
    label: 'If the External ID Exists',
    choices: whenThere,
    default: 'keep',
    helpText: 'What to do when a file of the project already has this External ID.',
  },
  {
    key: 'external_metadata',
    label: 'Metadata',
    dict: true,
    helpText:
      'Names and values to keep with the file, at most five and 10 KB together. Filestage does not return them to any step.',
  },
  {
    key: 'uploader_email',
    label: 'Uploaded By',
    helpText: 'Email address of the person to upload for. Leave blank for the owner of the key.',
  },
]);

export const findFile = form([
  { ...boardId, required: false },
  { key: 'external_id', label: 'External ID' },
  {
    key: 'name',
    label: 'Name',
    helpText:
      'Finds exactly this name, in any letter case, with or without the file type. {Project} is then required.',
  },
  {
    key: 'file_id',
    label: 'File',
    dynamic: 'file_list.id.name',
    helpText: 'Takes priority over the other fields.',
  },
]);

export const listFiles = form([
  allResults,
  { ...contactId, helpText: 'Files of the {contact} and of its records.' },
  {
    ...companyId,
    required: false,
    helpText: 'Use instead of {Contact} to find the files of all {contacts} of the {company}.',
  },
  limit,
]);

export const getReviewReport = form([
  { ...boardId, required: false, helpText: 'Narrows the choices below.' },
  {
    key: 'task_id',
    label: '{Task}',
    dynamic: 'task_list.id.name',
    search: 'find_task.id',
    helpText: 'Reports on this review only.',
  },
  {
    key: 'file_id',
    label: 'File',
    dynamic: 'file_list.id.name',
    search: 'find_file.id',
    helpText: 'Reports on all reviews of the file. Used if Review is blank.',
  },
]);
