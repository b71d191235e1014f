import type { PlainInputField } from '../../../records/field.js';
import { STATUSES } from './body.js';
import { unlinkField } from './unlink.js';

const ASAP = 'A second ASAP action makes the first one due today.';

const statusField = (helpText: string): PlainInputField => ({
  key: 'status',
  label: 'Status',
  choices: STATUSES,
  helpText: `${helpText} ${ASAP}`,
});

export const createForm: PlainInputField[] = [
  {
    key: 'predefined_action_id',
    label: 'Predefined Action',
    dynamic: 'predefined_action_list.id.name',
    helpText:
      'Gives the Title, with the name of the contact in it, and the Due Date, where these are left empty.',
  },
  statusField('Without a choice: on the due date, or at the due time, or today when there is no due date.'),
];

export const updateForm: PlainInputField[] = [
  statusField(
    'Stays as it is without a choice; with a Due Date alone it follows from that, and a queued action stays queued. ASAP, Waiting for and Queued take the date away.',
  ),
  unlinkField,
];

export const unlinkForm: PlainInputField[] = [unlinkField];

export const assignForm: PlainInputField[] = [
  {
    key: 'unassigned_note',
    type: 'copy',
    helpText:
      'OnePageCRM has no unassigned actions: when Assignee is empty, the action goes to the user whose API key this connection has.',
  },
];

/** What triggers can be narrowed by. */
export interface FilterInput {
  contact_id?: string;
  assignee_id?: string;
}

export const filterForm: PlainInputField[] = [
  { key: 'contact_id', label: 'Contact', dynamic: 'contact_list.id.name', helpText: 'Any without a choice.' },
  {
    key: 'assignee_id',
    label: 'Assignee',
    dynamic: 'user_list.id.name',
    helpText: 'Anybody without a choice.',
  },
];

export interface StateInput {
  state?: string;
}

export const stateForm: PlainInputField[] = [
  {
    key: 'state',
    label: 'State',
    choices: { open: 'Open', completed: 'Completed' },
    helpText: 'Both without a choice.',
  },
];
