import { chosenKey } from '../../../platform/choices.js';
import { readDue, today } from '../../../platform/dates.js';
import { invalidInput } from '../../../platform/failure.js';
import { markText } from '../../../platform/origin.js';
import type { InputOf } from '../../../records/field.js';
import type { createTask } from '../../../records/task/forms.js';
import { lengthOf } from '../lengths.js';
import type { ActionBody } from './wire.js';

/** What only OnePageCRM asks for a new action. */
export interface OwnCreateInput {
  status?: string;
  predefined_action_id?: string;
}

export type CreateInput = InputOf<typeof createTask> & OwnCreateInput;

/** Statuses that an action can be created with (OnePageCRM OpenAPI), with their labels. */
export const STATUSES = {
  asap: 'ASAP',
  date: 'On a date',
  date_time: 'At a time',
  waiting: 'Waiting for',
  queued: 'Queued',
  queued_with_date: 'Queued, with a date',
};

const TEXT_LENGTH = 140;

/** The text with its mark; refused if it is too long for the API, which would cut it. */
export const textOf = ({ title = '', origin }: Pick<CreateInput, 'title' | 'origin'>): string => {
  const text = markText(title.trim(), origin, ' · ') ?? '';
  const length = lengthOf(text);
  if (length <= TEXT_LENGTH) return text;
  const marked = origin ? 'Title, with Made From after it,' : 'Title';
  throw invalidInput(
    `${marked} has ${length} characters; OnePageCRM allows at most ${TEXT_LENGTH} for an action`,
  );
};

type Due = Pick<ActionBody, 'status' | 'date' | 'exact_time'>;

/**
 * Status and due date as the API expects them together. Without a status, a day means `date` and a time `date_time`, both
 * in the user's time zone.
 */
export const dueBody = (
  { due_date, status }: Pick<CreateInput, 'due_date' | 'status'>,
  zone: string,
): Due => {
  const due = due_date ? readDue(due_date, zone, 'Due Date') : undefined;
  const chosen = status ? chosenKey('Status', status, STATUSES) : due?.time ? 'date_time' : 'date';
  switch (chosen) {
    case 'date':
    case 'queued_with_date':
      return { status: chosen, date: due?.day ?? today(zone) };
    case 'date_time':
      if (!due) throw invalidInput('Fill in Due Date: it is required for the Status "At a time"');
      if (!due.time) {
        throw invalidInput(
          'Add a time to Due Date, for example 2026-11-30T09:00: it is required for the Status "At a time"',
        );
      }
      return {
        status: chosen,
        date: due.day,
        exact_time: Math.floor(due.time.getTime() / 1000),
      };
    case 'queued':
      return due ? { status: 'queued_with_date', date: due.day } : { status: chosen };
    case 'asap':
    case 'waiting':
      if (due)
        throw invalidInput(
          `Leave Due Date blank, or choose another Status: "${STATUSES[chosen]}" has no date`,
        );
      return { status: chosen };
  }
};
