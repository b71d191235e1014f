import { feed } from '../operation/declare.js';
import * as forms from '../records/task/forms.js';
import { task } from '../records/task/record.js';

export const taskCompleted = feed({
  key: 'task_completed',
  noun: '{Task}',
  label: '{Task} {Completed}',
  description: 'Triggers when {a task} is {completed}.',
  capability: (service) => service.tasks?.completed,
  form: forms.taskCompleted,
  gives: task,
  sample: {
    event_id: '65f0c1a2b3d4e5f60123456b:2026-03-05',
    status: 'done',
    completed: true,
    completed_at: '2026-03-05',
  },
});
