import { origin } from '../fields/sync.js';
import { assigneeId, externalId, note, projectId } from '../fields/task.js';
import { noteResultOutputFields, writeOutputFields } from '../model/record.js';
import { taskOutputFields, taskSample } from '../model/task.js';
import { create, defineFields } from '../operation.js';
import { checkOrigin } from '../platform/origin.js';
import { attachAlong } from './note_along.js';

const inputFields = defineFields([
  projectId,
  { ...externalId, required: true },
  { key: 'title', label: 'Title', required: true },
  { key: 'description', label: 'Description', type: 'text' },
  { key: 'due_date', label: 'Due Date', type: 'datetime' },
  assigneeId,
  note,
  origin,
]);

export const createOrUpdateTask = create({
  key: 'create_or_update_task',
  noun: '{Task}',
  display: {
    label: 'Create or Update {Task}',
    description: 'Updates the {task} with this external ID, or creates one when there is none.',
  },
  capability: (service) => service.tasks?.upsert,
  operation: {
    lock: 'task-{{bundle.inputData.external_id}}',
    inputFields,
    perform: async (run, { note: text, ...input }) => {
      checkOrigin(input.origin);
      const task = await run.capability.run(run.client, input);
      return { ...task, ...(await attachAlong(run, task, text, input.origin)) };
    },
    outputFields: [
      ...taskOutputFields,
      ...writeOutputFields,
      ...noteResultOutputFields,
      { key: 'pending', label: 'Still Pending' },
    ],
    sample: { ...taskSample, changed: true, note_id: null, note_error: null, pending: null },
  },
});
