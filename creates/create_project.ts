import { write } from '../operation/declare.js';
import * as forms from '../records/project/forms.js';
import { project } from '../records/project/record.js';

export const createProject = write({
  key: 'create_project',
  noun: '{Project}',
  label: 'Create {Project}',
  description: 'Creates a {project} for reviews, or finds the existing one.',
  capability: (service) => service.projects?.create,
  form: forms.createProject,
  lock: 'folder-{{bundle.inputData.folder_id}}',
  gives: project,
});
