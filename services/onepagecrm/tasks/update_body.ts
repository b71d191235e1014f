/** The parts of an action that an update must send. */
import _ from 'lodash';
import { differing } from '../../../platform/changes.js';
import { today } from '../../../platform/dates.js';
import { invalidInput } from '../../../platform/failure.js';
import { readMark } from '../../../platform/origin.js';
import { text } from '../../../platform/values.js';
import type { InputOf } from '../../../records/field.js';
import type { updateTask } from '../../../records/task/forms.js';
import { dueBody, textOf } from './body.js';
import type { ActionBody, ActionRecord } from './wire.js';

export type UpdateInput = InputOf<typeof updateTask> & { status?: string };

/** The status that the form means: a due date alone moves the action, and leaves it in its queue. */
const statusFor = ({ status, due_date }: UpdateInput, present: ActionRecord): string | undefined => {
  if (status) return status;
  return due_date && present.status?.startsWith('queued') ? 'queued_with_date' : undefined;
};

/** Status and due date after the change; `{}` where the form says nothing about them. */
const scheduleFor = (input: UpdateInput, present: ActionRecord, zone: string): ActionBody => {
  const { due_date } = input;
  if (!input.status && !due_date) return {};
  if (present.done) {
    throw invalidInput('This action is completed. Reopen it before you change its Status or Due Date');
  }
  const status = statusFor(input, present);
  if (!due_date && (status === 'date' || status === 'queued_with_date')) {
    return { status, date: text(present.date) ?? today(zone) };
  }
  if (!due_date && status === 'date_time' && present.exact_time !== null) {
    return { status, ...(present.date && { date: present.date }), exact_time: present.exact_time };
  }
  return dueBody({ due_date, ...(status && { status }) }, zone);
};

/** What the form wants that the action does not have yet. */
export const changesOf = (input: UpdateInput, present: ActionRecord, zone: string): ActionBody => {
  const title = input.title?.trim();
  const wanted = {
    ...(title && { text: textOf({ title, origin: readMark(present.text) ?? undefined }) }),
    ...(input.assignee_id && { assignee_id: input.assignee_id }),
  };
  const schedule = scheduleFor(input, present, zone);
  // Status and date are sent together or not at all. With a time, the day may be that of another zone.
  const told = schedule.exact_time === undefined ? schedule : _.omit(schedule, 'date');
  const isNew = !_.isEmpty(differing(told, present));
  return {
    ...differing(wanted, present),
    ...(isNew && schedule),
  };
};
