/** The next action that a contact can be created with. */
import { readDue, today } from '../../../platform/dates.js';
import { invalidInput } from '../../../platform/failure.js';
import type { PlainInputField } from '../../../records/field.js';
import { lengthOf } from '../lengths.js';

export interface FirstActionInput {
  next_action_name?: string;
  next_action_date?: string;
}

const NAME_LENGTH = 140;
const WHEN: Readonly<Record<string, string>> = { asap: 'ASAP', waiting: 'Waiting for' };

export const firstActionForm: PlainInputField[] = [
  {
    key: 'next_action_name',
    label: 'First Next Action',
    helpText: 'Created together with a new {contact}. At most 140 characters.',
  },
  {
    key: 'next_action_date',
    label: 'First Next Action Due',
    choices: WHEN,
    helpText: 'Choose one, or enter a date as a custom value. Leave blank for today.',
  },
];

/** The action as the API expects it, according to the prose of its file; `{}` if the form has none. */
export const firstActionBody = (
  { next_action_name, next_action_date }: FirstActionInput,
  zone: string,
): FirstActionInput => {
  if (!next_action_name?.trim()) {
    if (next_action_date)
      throw invalidInput('Fill in First Next Action, or leave First Next Action Due blank');
    return {};
  }
  const length = lengthOf(next_action_name);
  if (length > NAME_LENGTH) {
    throw invalidInput(
      `First Next Action has ${length} characters; OnePageCRM allows at most ${NAME_LENGTH}`,
    );
  }
  const when = next_action_date?.trim().toLowerCase() || today(zone);
  return {
    next_action_name,
    next_action_date: when in WHEN ? when : readDue(when.toUpperCase(), zone, 'First Next Action Due').day,
  };
};
