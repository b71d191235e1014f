import { write } from '../operation/declare.js';
import * as forms from '../records/project/forms.js';
import { project } from '../records/project/record.js';

export const createProject = write({
  key: 'create_project',
  noun: '{Project}',
  label: 'Create {Project}',
  description:
    'Creates a project to review files in, if wanted from a template, or finds the one that is there.',
  capability: (service) => service.projects?.create,
  form: forms.createProject,
  lock: 'folder-{{bundle.inputData.folder_id}}',
  gives: project,
});
