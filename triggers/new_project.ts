import { folderId } from '../fields/board.js';
import { projectOutputFields, projectSample } from '../model/project.js';
import { eventOutputFields } from '../model/record.js';
import { defineFields, trigger } from '../operation.js';

const inputFields = defineFields([
  {
    ...folderId,
    helpText: 'Any without a choice. A project that moves into the folder triggers like a new one.',
  },
]);

export const newProject = trigger({
  key: 'new_project',
  noun: '{Project}',
  display: { label: 'New {Project}', description: 'Triggers when a new {project} is created.' },
  capability: (service) => service.projects?.created,
  operation: {
    inputFields,
    perform: ({ client, capability }, input) => capability.poll(client, input),
    outputFields: [...eventOutputFields, ...projectOutputFields],
    sample: { event_id: projectSample.id, ...projectSample },
  },
});
