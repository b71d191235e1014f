import { folderId } from '../fields/board.js';
import { projectOutputFields, projectSample } from '../model/project.js';
import { eventOutputFields } from '../model/record.js';
import { defineFields, trigger } from '../operation.js';

const inputFields = defineFields([
  {
    ...folderId,
    helpText:
      'Any without a choice. A project that is taken back into use and archived once more does not trigger again.',
  },
]);

export const projectArchived = trigger({
  key: 'project_archived',
  noun: '{Project}',
  display: { label: '{Project} Archived', description: 'Triggers when a {project} is archived.' },
  capability: (service) => service.projects?.archived,
  operation: {
    inputFields,
    perform: ({ client, capability }, input) => capability.poll(client, input),
    outputFields: [...eventOutputFields, ...projectOutputFields],
    sample: { event_id: `${projectSample.id}:archived`, ...projectSample, archived: true },
  },
});
