import { type Field, form } from '../field.js';

const body = { key: 'body', label: 'Text', type: 'text' } as const satisfies Field;

const startedAt = { key: 'started_at', label: 'Started At', type: 'datetime' } as const satisfies Field;

/** What a search lists. */
export const activityTypes = { call: 'Calls', meeting: 'Meetings' } as const;

/** What is kept of a call. */
export const callFields = form([
  body,
  { ...startedAt, helpText: 'When the call was made. For a new call, leave blank for now.' },
  { key: 'phone_number', label: 'Phone Number' },
]);

/** What is kept of a meeting. */
export const meetingFields = form([
  body,
  { ...startedAt, helpText: 'When the meeting took place. For a new meeting, leave blank for now.' },
  { key: 'place', label: 'Place' },
]);

export const calendarId = {
  key: 'calendar_id',
  label: 'Calendar',
  dynamic: 'calendar_list.id.name',
} as const satisfies Field;

export const appointmentStart = {
  key: 'started_at',
  label: 'Starts At',
  type: 'datetime',
  helpText: 'A free time in the calendar, for example from Find Free Slots.',
} as const satisfies Field;

export const appointmentStatus = {
  key: 'status',
  label: 'Status',
  choices: {
    new: 'New',
    confirmed: 'Confirmed',
    showed: 'Showed',
    noshow: 'No-show',
    cancelled: 'Cancelled',
    invalid: 'Invalid',
  },
} as const satisfies Field;

/** What is kept of an appointment, besides when it is. */
export const appointmentFields = form([
  { key: 'title', label: 'Title' },
  body,
  { key: 'place', label: 'Place', helpText: 'Address or link of the meeting.' },
  appointmentStatus,
  {
    key: 'assignee_id',
    label: 'Assignee',
    dynamic: 'user_list.id.name',
    search: 'find_user.id',
  },
  {
    key: 'book_anyway',
    label: 'Book Even If Not Free',
    type: 'boolean',
    helpText: 'Books the time without checking whether it is free in the calendar.',
  },
  {
    key: 'run_automations',
    label: 'Run Automations',
    type: 'boolean',
    helpText: 'Choose No to keep workflows and notifications from running. Leave blank for Yes.',
  },
]);
