import type { PlainOutputField } from './fields.js';
import { type Written, writeOutputFields } from './record.js';
import { type Task, taskOutputFields, taskSample } from './task.js';

/** A task after one of its workflow's actions was performed on it. */
export interface PerformedAction extends Written<Task> {
  action_id: string;
  action_name: string | null;
  execution_id: string;
  /** `Success`, or `Pending` while the service is still at work. */
  execution_status: string;
  /** What is still to be done, as a sentence; null when all is. */
  pending: string | null;
}

export const performedActionOutputFields: PlainOutputField[] = [
  ...taskOutputFields,
  ...writeOutputFields,
  { key: 'action_id', label: 'Action ID' },
  { key: 'action_name', label: 'Action Name' },
  { key: 'execution_id', label: 'Execution ID' },
  { key: 'execution_status', label: 'Execution Status' },
  { key: 'pending', label: 'Still Pending' },
];

export const performedActionSample: PerformedAction = {
  ...taskSample,
  changed: true,
  action_id: 'edHR10',
  action_name: 'Approve',
  execution_id: '091has',
  execution_status: 'Success',
  pending: null,
};
