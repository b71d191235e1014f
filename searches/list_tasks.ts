import { find } from '../operation/declare.js';
import { digestOf } from '../records/task/digest.js';
import * as forms from '../records/task/forms.js';
import { listedTask } from '../records/task/record.js';

export const listTasks = find({
  key: 'list_tasks',
  noun: '{Task}',
  label: 'Find Many {Tasks}',
  description: 'Finds {tasks} across {contacts}, most urgent first, with a digest.',
  capability: (service) => service.tasks?.listed,
  form: forms.listTasks,
  gives: listedTask,
  digest: digestOf,
  sample: {
    contact_name: 'Mia Brook',
    result_count: 1,
    digest: '2026-03-09 · Send the spring campaign brief · Mia Brook · Ada Lane',
  },
});
