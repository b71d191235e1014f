import { type Field, form } from '../field.js';
import { projectOfTask, stepId } from '../shared_fields.js';

/** The contact that a task belongs to, or that a work tool's task is about: work tools have no list of contacts. */
export const taskContactId = {
  key: 'contact_id',
  label: '{Contact}',
  dynamic: 'contact_list.id.name',
  search: 'find_contact.id',
  listed: 'contacts',
  needed: 'contacts',
} as const satisfies Field;

/** The same if the task is named as well; the task's ID may include the contact's. */
export const taskContactOfTask = {
  ...taskContactId,
  helpText: 'Leave it blank when the {task} is given as contact:task.',
  offered: 'tasks_by_contact',
  needed: undefined,
} as const satisfies Field;

/** What the team says about a task, if there is more to say than done or not done. Without a choice, nothing is said. */
export const status = {
  key: 'status',
  label: 'Status',
  helpText: 'The team’s status for the {task}. It does not change the decisions of reviewers.',
  offered: 'statuses',
  needed: 'statuses',
} as const satisfies Field;

/** Which tasks a search lists. */
export const taskStates = {
  open: 'Open',
  overdue: 'Overdue',
  today: 'Due today',
  completed: 'Completed',
  all: 'All',
} as const;

/** What a reviewer can decide. */
export const decisions = {
  approve: 'Approve',
  approve_with_changes: 'Approve with changes',
  request_changes: 'Request changes',
  reject: 'Reject',
  take_back: 'Take the decision back',
} as const;

/** Text of a note that is added along with another write. */
export const note = {
  key: 'note',
  label: '{Note}',
  type: 'text',
  helpText:
    'Added in the same step. If it cannot be added, the step still succeeds and says why under Note Error.',
  offered: 'notes',
} as const satisfies Field;

export const externalId = {
  key: 'external_id',
  label: 'External ID',
  helpText:
    'The ID of the matching record in another app, so that a later step can find this one. For {a task} that is linked to a CRM, it can hold both IDs, as contact:task.',
  offered: 'external_id',
} as const satisfies Field;

/** Where to look for tasks. */
export const taskScope = form([{ ...taskContactId, needed: undefined }, projectOfTask, stepId]);
