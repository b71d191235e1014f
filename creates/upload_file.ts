import { write } from '../operation/declare.js';
import * as forms from '../records/file/forms.js';
import { file } from '../records/file/record.js';
import { pendingKeys } from '../records/results.js';

export const uploadFile = write({
  key: 'upload_file',
  noun: 'File',
  label: 'Upload File',
  description: 'Uploads a file or website to a {project}, or a new version.',
  capability: (service) => service.files?.upload,
  form: forms.uploadFile,
  lock: 'project-{{bundle.inputData.project_id}}',
  gives: file,
  adds: pendingKeys,
});
