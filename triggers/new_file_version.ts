import { feed } from '../operation/declare.js';
import * as forms from '../records/file/forms.js';
import { file } from '../records/file/record.js';

export const newFileVersion = feed({
  key: 'new_file_version',
  noun: 'File Version',
  label: 'New File Version',
  description: 'Triggers when a new version is added to an existing file.',
  capability: (service) => service.files?.versionAdded,
  form: forms.newFileVersion,
  gives: file,
  event: ({ version_id, id }) => `${version_id ?? id}`,
});
