import { write } from '../operation/declare.js';
import * as forms from '../records/project/forms.js';
import { project } from '../records/project/record.js';

export const archiveProject = write({
  key: 'archive_project',
  noun: '{Project}',
  label: 'Archive {Project}',
  description: 'Archives a {project}, or restores an archived one.',
  capability: (service) => service.projects?.archive,
  form: forms.archiveProject,
  lock: 'project-{{bundle.inputData.project_id}}',
  gives: project,
  sample: { archived: true },
});
