import { type Field, form } from '../field.js';

const body = { key: 'body', label: 'Text', type: 'text' } as const satisfies Field;

const startedAt = { key: 'started_at', label: 'Started At', type: 'datetime' } as const satisfies Field;

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
