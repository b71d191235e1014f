import { note, projectOfTask, requiredTaskId, stage, taskContactOfTask } from '../fields/task.js';
import { noteResultOutputFields, writeOutputFields } from '../model/record.js';
import { taskOutputFields, taskSample } from '../model/task.js';
import { create, defineFields } from '../operation.js';
import { attachAlong } from './note_along.js';

const inputFields = defineFields([
  projectOfTask,
  { ...requiredTaskId, dynamic: 'completed_task_list.id.name' },
  taskContactOfTask,
  { ...stage, helpText: 'The stage to move it back to.', needed: (service) => service.stages },
  note,
]);

export const reopenTask = create({
  key: 'reopen_task',
  noun: '{Task}',
  display: {
    label: 'Reopen {Task}',
    description: 'Opens a {completed} {task} once more. Does nothing when it is open.',
  },
  capability: (service) => service.tasks?.reopen,
  operation: {
    lock: 'task-{{bundle.inputData.task_id}}',
    inputFields,
    perform: async (run, { note: text, ...input }) => {
      const task = await run.capability.run(run.client, input);
      return { ...task, ...(await attachAlong(run, task, text)) };
    },
    outputFields: [...taskOutputFields, ...writeOutputFields, ...noteResultOutputFields],
    sample: { ...taskSample, changed: true, note_id: null, note_error: null },
  },
});
