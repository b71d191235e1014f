import { boardId } from '../fields/board.js';
import { projectOutputFields, projectSample } from '../model/project.js';
import { writeOutputFields } from '../model/record.js';
import { create, defineFields } from '../operation.js';

const inputFields = defineFields([
  boardId,
  {
    key: 'archived',
    label: 'Archived',
    type: 'boolean',
    default: 'true',
    helpText: 'No takes an archived project back into use.',
  },
]);

export const archiveProject = create({
  key: 'archive_project',
  noun: '{Project}',
  display: {
    label: 'Archive {Project}',
    description: 'Archives a {project}, or takes it back into use. Does nothing when it is so already.',
  },
  capability: (service) => service.projects?.archive,
  operation: {
    lock: 'project-{{bundle.inputData.project_id}}',
    inputFields,
    perform: ({ client, capability }, input) => capability.run(client, input),
    outputFields: [...projectOutputFields, ...writeOutputFields],
    sample: { ...projectSample, archived: true, changed: true },
  },
});
