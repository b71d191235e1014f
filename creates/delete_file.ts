import { projectOfTask, taskId } from '../fields/task.js';
import { forGood } from '../fields/warning.js';
import { fileOutputFields, fileSample } from '../model/file.js';
import { writeOutputFields } from '../model/record.js';
import { create, defineFields } from '../operation.js';
import type { Service } from '../services/service.js';

const onTasks = (service: Service) => service.files?.onTasks;

const inputFields = defineFields([
  forGood('This deletes the file for good, with all that hangs on it.'),
  projectOfTask,
  { ...taskId, offered: onTasks, needed: onTasks },
  { key: 'file_id', label: 'File', required: true, dynamic: 'file_list.id.name' },
]);

export const deleteFile = create({
  key: 'delete_file',
  noun: 'File',
  display: { label: 'Delete File', description: 'Deletes a file and gives it as it was.' },
  capability: (service) => service.files?.delete,
  operation: {
    lock: 'task-{{bundle.inputData.task_id}}',
    inputFields,
    perform: ({ client, capability }, input) => capability.run(client, input),
    outputFields: [...fileOutputFields, ...writeOutputFields],
    sample: { ...fileSample, changed: true },
  },
});
