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
      'OnePageCRM has no unassigned actions: when Assignee is empty, the action goes to the user whose API key this connection has.',
  },
];
