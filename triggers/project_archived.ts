import { feed } from '../operation/declare.js';
import * as forms from '../records/project/forms.js';
import { project } from '../records/project/record.js';

export const projectArchived = feed({
  key: 'project_archived',
  noun: '{Project}',
  label: '{Project} Archived',
  description: 'Triggers when a {project} is archived.',
  capability: (service) => service.projects?.archived,
  form: forms.projectArchived,
  gives: project,
  event: ({ id }) => `${id}:archived`,
  sample: { archived: true },
});
