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
    helpText: 'Fills in Title, with the name of the contact in it, and Due Date if they are blank.',
  },
  statusField('Leave blank to follow Due Date, or for today when that is blank.'),
];

export const updateForm: PlainInputField[] = [
  statusField(
    'Leave blank to keep it. With a Due Date alone it follows from that, and a queued action stays queued. ASAP, Waiting for and Queued take the date away.',
  ),
  unlinkField,
];

export const unlinkForm: PlainInputField[] = [unlinkField];

export const assignForm: PlainInputField[] = [
  {
    key: 'unassigned_note',
    type: 'copy',
    helpText:
      'OnePageCRM has no unassigned actions: leave Assignee blank to give the action to the connected user.',
  },
];

/** What triggers can be narrowed by. */
export interface FilterInput {
  contact_id?: string;
  assignee_id?: string;
}

export const filterForm: PlainInputField[] = [
  {
    key: 'contact_id',
    label: 'Contact',
    dynamic: 'contact_list.id.name',
    helpText: 'Leave blank for any contact.',
  },
  {
    key: 'assignee_id',
    label: 'Assignee',
    dynamic: 'user_list.id.name',
    helpText: 'Leave blank for anyone.',
  },
];

export const STATES = { open: 'Open', completed: 'Completed' };

export interface StateInput {
  state?: string;
}

export const stateForm: PlainInputField[] = [
  {
    key: 'state',
    label: 'State',
    choices: STATES,
    helpText: 'Leave blank for both.',
  },
];
