import { boardId, collaborators, folderId, invitation } from '../fields/board.js';
import { projectOutputFields, projectSample } from '../model/project.js';
import { writeOutputFields } from '../model/record.js';
import { create, defineFields } from '../operation.js';

const inputFields = defineFields([
  boardId,
  { key: 'name', label: 'Name', helpText: 'The new name. It stays as it is when this is empty.' },
  { ...folderId, helpText: 'Where to move it.' },
  { ...collaborators, label: 'New Collaborators' },
  ...invitation,
]);

export const updateProject = create({
  key: 'update_project',
  noun: '{Project}',
  display: {
    label: 'Update {Project}',
    description:
      'Updates an existing {project}: its name, its folder, who works on it. Only what you fill in changes.',
  },
  capability: (service) => service.projects?.update,
  operation: {
    lock: 'project-{{bundle.inputData.project_id}}',
    inputFields,
    perform: ({ client, capability }, input) => capability.run(client, input),
    outputFields: [...projectOutputFields, ...writeOutputFields],
    sample: { ...projectSample, changed: true },
  },
});
