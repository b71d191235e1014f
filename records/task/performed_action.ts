/** A task with what one of its workflow's actions did. */
import { always, text, type ValuesOf } from '../keys.js';
import { pendingKeys, type Written } from '../results.js';
import type { Task } from './record.js';

/** What is known about a workflow's action that was performed on a task. */
export const performedActionKeys = {
  action_id: always<string>(text('Action ID'), ''),
  action_name: text('Action Name'),
  execution_id: always<string>(text('Execution ID'), ''),
  /** `Success`, or `Pending` while the service is still at work. */
  execution_status: always<string>(text('Execution Status'), ''),
  ...pendingKeys,
};

/** A task after one of its workflow's actions was performed on it. */
export interface PerformedAction extends Written<Task>, ValuesOf<typeof performedActionKeys> {}
