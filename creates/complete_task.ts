import { note, projectOfTask, requiredTaskId, stage, taskContactOfTask } from '../fields/task.js';
import { noteResultOutputFields, writeOutputFields } from '../model/record.js';
import { taskOutputFields, taskSample } from '../model/task.js';
import { create, defineFields } from '../operation.js';
import { attachAlong } from './note_along.js';

const inputFields = defineFields([
  projectOfTask,
  { ...requiredTaskId, helpText: 'May also be given as contact:task, for example from an External ID.' },
  taskContactOfTask,
  { ...stage, helpText: 'The end stage to move it to.', needed: (service) => service.stages },
  note,
]);

export const completeTask = create({
  key: 'complete_task',
  noun: '{Task}',
  display: {
    label: '{Complete} {Task}',
    description: 'Marks {a task} as {completed}. Does nothing when it already is.',
  },
  capability: (service) => service.tasks?.complete,
  operation: {
    lock: 'task-{{bundle.inputData.task_id}}',
    inputFields,
    perform: async (run, { note: text, ...input }) => {
      const task = await run.capability.run(run.client, input);
      return { ...task, ...(await attachAlong(run, task, text)) };
    },
    outputFields: [...taskOutputFields, ...writeOutputFields, ...noteResultOutputFields],
    sample: {
      ...taskSample,
      status: 'done',
      completed: true,
      completed_at: '2026-03-05',
      changed: true,
      note_id: null,
      note_error: null,
    },
  },
});
