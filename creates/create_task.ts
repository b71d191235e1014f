import { origin } from '../fields/sync.js';
import { assigneeId, externalId, note, projectId, stepId, taskContactId } from '../fields/task.js';
import { noteResultOutputFields, writeOutputFields } from '../model/record.js';
import { taskOutputFields, taskSample } from '../model/task.js';
import { create, defineFields } from '../operation.js';
import { refuse } from '../platform/failure.js';
import { checkOrigin } from '../platform/origin.js';
import { attachAlong } from './note_along.js';

const inputFields = defineFields([
  taskContactId,
  projectId,
  { ...stepId, needed: (service) => service.steps },
  { key: 'title', label: 'Title', needed: (service) => !service.tasks?.templated },
  {
    key: 'description',
    label: 'Description',
    type: 'text',
    offered: (service) => service.tasks?.describable,
  },
  { key: 'due_date', label: 'Due Date', type: 'datetime' },
  assigneeId,
  note,
  externalId,
  origin,
]);

export const createTask = create({
  key: 'create_task',
  noun: '{Task}',
  display: { label: 'Create {Task}', description: 'Creates a new {task}.' },
  capability: (service) => service.tasks?.create,
  operation: {
    lock: 'task-{{bundle.inputData.project_id}}-{{bundle.inputData.contact_id}}-{{bundle.inputData.external_id}}',
    inputFields,
    perform: async (run, { note: text, ...input }) => {
      checkOrigin(input.origin);
      // In an app of several products the form cannot ask for it: one of them can do without.
      const { title = '' } = input;
      if (!run.service.tasks?.templated && title === '') throw refuse('Fill in Title');
      const task = await run.capability.run(run.client, { ...input, title });
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
