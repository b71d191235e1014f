import { invalidInput } from '../../../platform/failure.js';
import { isBlank } from '../../../platform/values.js';
import type { Offer } from '../../../records/capability.js';
import type { InputOf, PlainInputField } from '../../../records/field.js';
import type { Reviews, Tasks } from '../../../records/task/capabilities.js';
import type * as forms from '../../../records/task/forms.js';
import { changeReview } from './change.js';
import { readDueDate } from './due_date.js';
import { STATE_CHOICES } from './states.js';
import { chosenState } from './status.js';

type UpdateInput = InputOf<typeof forms.updateTask>;

/** Texts belong to the file, and nobody is assigned to a review. */
const UNCHANGEABLE = [
  { key: 'title', label: 'Title' },
  { key: 'description', label: 'Description' },
  { key: 'assignee_id', label: 'Assignee' },
  { key: 'stage', label: 'Stage' },
] as const satisfies Array<{ key: keyof UpdateInput; label: string }>;

const refuseUnchangeable = (input: UpdateInput): void => {
  const filled = UNCHANGEABLE.find(({ key }) => !isBlank(input[key]));
  if (filled) {
    throw invalidInput(
      `Leave ${filled.label} blank: only the due date and the status of a review can be changed in Filestage`,
    );
  }
};

const own: PlainInputField[] = [
  {
    key: 'status',
    label: 'Status',
    choices: STATE_CHOICES,
    helpText: 'The team’s status for the review. Leave blank to keep it.',
  },
];

export const update: Offer<Tasks['update'], { status?: string }> = {
  fields: own,
  run: async (client, input) => {
    refuseUnchangeable(input);
    return changeReview(client, input.task_id, {
      state: chosenState(input.status),
      dueDate: readDueDate(input.due_date, client.meta.timezone),
    });
  },
};

export const setDueDate: Offer<Reviews['setDueDate']> = {
  run: async (client, { task_id, due_date }) =>
    changeReview(client, task_id, { dueDate: readDueDate(due_date, client.meta.timezone) }),
};
