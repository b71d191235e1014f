import { boardId, fileId, sectionId } from '../fields/board.js';
import { fileOutputFields, fileSample } from '../model/file.js';
import { writeOutputFields } from '../model/record.js';
import { create, defineFields } from '../operation.js';

const inputFields = defineFields([
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
    helpText: 'A page in place of a file. Filestage names it and keeps no External ID with it.',
  },
  {
    key: 'file_name',
    label: 'File Name',
    placeholder: 'Poster.pdf',
    helpText: 'End it with the file type. Filestage picks a name when it is empty.',
  },
  {
    ...fileId,
    label: 'New Version Of',
    dependsOn: ['project_id'],
    helpText: 'Adds a version to this file. Without a choice the upload is a new file.',
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
  { ...sectionId, helpText: 'The first one of the project without a choice.' },
  {
    key: 'external_id',
    label: 'External ID',
    helpText: 'The ID of the record that the file stands for, so that a later step can find it again.',
  },
  {
    key: 'when_there',
    label: 'When the External ID Is There',
    choices: { keep: 'Leave the file as it is', version: 'Add a new version to it' },
    default: 'keep',
    helpText: 'What to do when a file of the project has this External ID already.',
  },
  {
    key: 'external_metadata',
    label: 'Metadata',
    dict: true,
    helpText:
      'Names and values to keep with the file, five at most and 10 KB together. Filestage gives them back to no step.',
  },
  {
    key: 'uploader_email',
    label: 'Uploaded By',
    helpText: 'E-mail address of the person in whose name to upload. The owner of the key when it is empty.',
  },
]);

export const uploadFile = create({
  key: 'upload_file',
  noun: 'File',
  display: {
    label: 'Upload File',
    description: 'Uploads a file or a website to a {project}, as a new file or as a new version of one.',
  },
  capability: (service) => service.files?.upload,
  operation: {
    lock: 'project-{{bundle.inputData.project_id}}',
    inputFields,
    perform: ({ client, capability }, input) => capability.run(client, input),
    outputFields: [...fileOutputFields, ...writeOutputFields, { key: 'pending', label: 'Still Pending' }],
    sample: { ...fileSample, changed: true, pending: null },
  },
});
