import { type Field, form } from '../field.js';

const body = { key: 'body', label: 'Text', type: 'text' } as const satisfies Field;

const startedAt = { key: 'started_at', label: 'Started At', type: 'datetime' } as const satisfies Field;

/** What is kept of a call. */
export const callFields = form([
  body,
  { ...startedAt, helpText: 'When the call was made. Now for a new call without a time.' },
  { key: 'phone_number', label: 'Phone Number' },
]);

/** What is kept of a meeting. */
export const meetingFields = form([
  body,
  { ...startedAt, helpText: 'When it took place. Now for a new meeting without a time.' },
  { key: 'place', label: 'Place' },
]);
