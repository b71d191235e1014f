/** The forms of the operations on calls, meetings and appointments, side by side. */

import { form } from '../field.js';
import { allResults, contactId, origin, requiredContactId, skipSynced } from '../shared_fields.js';
import { callFields, meetingFields } from './fields.js';

export const newAppointment = form([
  { ...requiredContactId, helpText: 'Whose appointments: they are only listed {contact} by {contact}.' },
]);

export const newCall = form([{ ...contactId, helpText: 'Leave blank for anyone.' }, skipSynced('Calls')]);

export const newMeeting = form([
  { ...contactId, helpText: 'Leave blank for anyone.' },
  skipSynced('Meetings'),
]);

export const logCall = form([requiredContactId, ...callFields, origin]);

export const logMeeting = form([requiredContactId, ...meetingFields, origin]);

export const updateCall = form([
  { ...contactId, helpText: 'Narrows the choice of Call.' },
  { key: 'call_id', label: 'Call', required: true, dynamic: 'call_list.id.name' },
  ...callFields,
]);

export const updateMeeting = form([
  { ...contactId, helpText: 'Narrows the choice of Meeting.' },
  { key: 'meeting_id', label: 'Meeting', required: true, dynamic: 'meeting_list.id.name' },
  ...meetingFields,
]);

export const listContactAppointments = form([allResults, requiredContactId]);
