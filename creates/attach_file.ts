import { projectOfTask, taskId } from '../fields/task.js';
import { fileOutputFields, fileSample } from '../model/file.js';
import { writeOutputFields } from '../model/record.js';
import { create, defineFields } from '../operation.js';
import type { Service } from '../services/service.js';

const onTasks = (service: Service) => service.files?.onTasks;

const inputFields = defineFields([
  { ...projectOfTask, offered: onTasks, needed: onTasks },
  { ...taskId, offered: onTasks, needed: onTasks },
  { key: 'file', label: 'File', type: 'file', helpText: 'A file from an earlier step, or its web address.' },
  { key: 'file_name', label: 'File Name', helpText: 'The name of the file itself without a choice.' },
]);

/** The record that gets the file. */
const RECORDS = ['task_id', 'deal_id', 'note_id', 'call_id', 'meeting_id'];

export const attachFile = create({
  key: 'attach_file',
  noun: 'File',
  display: { label: 'Attach File', description: 'Adds a file to a record.' },
  capability: (service) => service.files?.attach,
  operation: {
    // One of these is filled in; a task's key is that of Update Task.
    lock: `task-${RECORDS.map((key) => `{{bundle.inputData.${key}}}`).join('')}`,
    inputFields,
    perform: ({ client, capability }, input) => capability.run(client, input),
    outputFields: [...fileOutputFields, ...writeOutputFields],
    sample: { ...fileSample, changed: true },
  },
});
