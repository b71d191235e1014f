import { find } from '../operation/declare.js';
import * as forms from '../records/project/forms.js';
import { project } from '../records/project/record.js';

export const findProject = find({
  key: 'find_project',
  noun: '{Project}',
  label: 'Find {Project}',
  description: 'Finds a {project} by name or ID.',
  capability: (service) => service.projects?.find,
  form: forms.findProject,
  by: ['name', 'project_id'],
  gives: project,
});
