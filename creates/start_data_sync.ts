import { projectId } from '../fields/task.js';
import { projectOutputFields, projectSample } from '../model/project.js';
import { writeOutputFields } from '../model/record.js';
import { create, defineFields } from '../operation.js';

const inputFields = defineFields([{ ...projectId, helpText: 'The {project} with the database to sync.' }]);

export const startDataSync = create({
  key: 'start_data_sync',
  noun: 'Data Sync',
  display: {
    label: 'Start Data Sync',
    description: 'Starts the sync between {a project} and its database. It goes on after this step.',
  },
  capability: (service) => service.dataSyncs?.start,
  operation: {
    inputFields,
    perform: ({ client, capability }, input) => capability.run(client, input),
    outputFields: [...projectOutputFields, ...writeOutputFields],
    sample: { ...projectSample, service: 'flowdash', changed: true },
  },
});
