import { write } from '../operation/declare.js';
import * as forms from '../records/file/forms.js';
import { file } from '../records/file/record.js';

/** The record that gets the file. */
const RECORDS = ['task_id', 'deal_id', 'note_id', 'call_id', 'meeting_id'];

export const attachFile = write({
  key: 'attach_file',
  noun: 'File',
  label: 'Attach File',
  description: 'Adds a file to a record.',
  capability: (service) => service.files?.attach,
  form: forms.attachFile,
  // One of these is filled in; a task's key is that of Update Task.
  lock: `task-${RECORDS.map((key) => `{{bundle.inputData.${key}}}`).join('')}`,
  gives: file,
});
