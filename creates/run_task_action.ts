import { write } from '../operation/declare.js';
import * as forms from '../records/task/forms.js';
import { performedActionKeys } from '../records/task/performed_action.js';
import { task } from '../records/task/record.js';

export const runTaskAction = write({
  key: 'run_task_action',
  noun: 'Action',
  label: 'Run Action of {Task}',
  description: 'Performs an action on {a task} and waits for the result.',
  capability: (service) => service.taskActions?.run,
  form: forms.runTaskAction,
  lock: 'task-{{bundle.inputData.task_id}}',
  gives: task,
  adds: performedActionKeys,
  sample: {
    action_id: 'edHR10',
    action_name: 'Approve',
    execution_id: '091has',
    execution_status: 'Success',
  },
});
