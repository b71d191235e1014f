/** The forms of the operations on calls, meetings and appointments, side by side. */

import { form } from '../field.js';
import {
  allResults,
  contactId,
  forGood,
  limit,
  origin,
  requiredContactId,
  skipSynced,
  timeRange,
  whose,
} from '../shared_fields.js';
import {
  activityTypes,
  appointmentFields,
  appointmentStart,
  appointmentStatus,
  calendarId,
  callFields,
  meetingFields,
} from './fields.js';

export const newAppointment = form([
  { ...requiredContactId, helpText: 'Appointments are listed for one {contact} at a time.' },
]);

export const appointmentStatusChanged = form([
  {
    ...calendarId,
    required: true,
    helpText:
      'Only appointments that start within the next 90 days or started within the last 30 trigger. Triggers once per appointment and status: a return to an earlier status does not trigger again.',
  },
  {
    ...appointmentStatus,
    label: 'New Status',
    helpText:
      'Leave blank for any status. HighLevel does not say when a status changed: the first change to a new appointment may trigger with its original status.',
  },
]);

export const newCall = form([
  { ...contactId, helpText: 'Leave blank for any {contact}.' },
  skipSynced('Calls'),
]);

export const newMeeting = form([
  { ...contactId, helpText: 'Leave blank for any {contact}.' },
  skipSynced('Meetings'),
]);

export const logCall = form([requiredContactId, ...callFields, origin]);

export const logMeeting = form([requiredContactId, ...meetingFields, origin]);

const callId = form([
  { ...contactId, helpText: 'Narrows the choice of Call.' },
  { key: 'call_id', label: 'Call', required: true, dynamic: 'call_list.id.name' },
]);

export const deleteCall = form([forGood('This deletes the call for good, with its files.'), ...callId]);

export const updateCall = form([...callId, ...callFields]);

const meetingId = form([
  { ...contactId, helpText: 'Narrows the choice of Meeting.' },
  { key: 'meeting_id', label: 'Meeting', required: true, dynamic: 'meeting_list.id.name' },
]);

export const deleteMeeting = form([
  forGood('This deletes the meeting for good, with its files.'),
  ...meetingId,
]);

export const updateMeeting = form([...meetingId, ...meetingFields]);

export const createAppointment = form([
  requiredContactId,
  { ...calendarId, required: true },
  { ...appointmentStart, required: true },
  {
    key: 'ended_at',
    label: 'Ends At',
    type: 'datetime',
    helpText: "Leave blank for the calendar's own duration.",
  },
  ...appointmentFields,
]);

const appointmentId = form([
  { ...contactId, helpText: 'Fill in to choose the Appointment from a list.' },
  { key: 'appointment_id', label: 'Appointment', required: true, dynamic: 'appointment_list.id.name' },
]);

export const updateAppointment = form([
  ...appointmentId,
  { ...calendarId, helpText: 'Moves the appointment to another calendar.' },
  appointmentStart,
  {
    key: 'ended_at',
    label: 'Ends At',
    type: 'datetime',
    helpText: 'Leave blank to keep the duration when the start moves.',
  },
  ...appointmentFields,
]);

export const cancelAppointment = form(appointmentId);

export const findFreeSlots = form([
  allResults,
  { ...calendarId, required: true },
  {
    key: 'since',
    label: 'Since',
    type: 'datetime',
    helpText: 'Leave blank for now. A date without a time means the beginning of that day.',
  },
  {
    key: 'until',
    label: 'Until',
    type: 'datetime',
    helpText:
      'At most 31 days after Since. Leave blank for seven days. A date without a time means the end of that day.',
  },
  {
    key: 'assignee_id',
    label: 'Assignee',
    dynamic: 'user_list.id.name',
    search: 'find_user.id',
    helpText: 'Leave blank for anyone on the calendar.',
  },
]);

export const listContactAppointments = form([allResults, requiredContactId]);

export const listActivities = form([
  allResults,
  {
    key: 'type',
    label: 'Type',
    choices: activityTypes,
    helpText: 'Leave blank for both.',
  },
  ...whose,
  ...timeRange,
  limit,
]);
