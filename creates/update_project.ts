import { write } from '../operation/declare.js';
import * as forms from '../records/project/forms.js';
import { project } from '../records/project/record.js';

export const updateProject = write({
  key: 'update_project',
  noun: '{Project}',
  label: 'Update {Project}',
  description: 'Updates an existing {project}. Only the fields that you fill in change.',
  capability: (service) => service.projects?.update,
  form: forms.updateProject,
  lock: 'project-{{bundle.inputData.project_id}}',
  gives: project,
});
