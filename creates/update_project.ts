import { write } from '../operation/declare.js';
import * as forms from '../records/project/forms.js';
import { project } from '../records/project/record.js';

export const updateProject = write({
  key: 'update_project',
  noun: '{Project}',
  label: 'Update {Project}',
  description:
    'Updates an existing {project}: its name, its folder, who works on it. Only what you fill in changes.',
  capability: (service) => service.projects?.update,
  form: forms.updateProject,
  lock: 'project-{{bundle.inputData.project_id}}',
  gives: project,
});
