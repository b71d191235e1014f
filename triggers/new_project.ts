import { feed } from '../operation/declare.js';
import * as forms from '../records/project/forms.js';
import { project } from '../records/project/record.js';

export const newProject = feed({
  key: 'new_project',
  noun: '{Project}',
  label: 'New {Project}',
  description: 'Triggers when a new {project} is created.',
  capability: (service) => service.projects?.created,
  form: forms.newProject,
  gives: project,
});
