import { write } from '../operation/declare.js';
import * as forms from '../records/activity/forms.js';
import { meeting } from '../records/activity/record.js';

export const logMeeting = write({
  key: 'log_meeting',
  noun: 'Meeting',
  label: 'Log Meeting',
  description: 'Logs a meeting with {a contact}.',
  capability: (service) => service.meetings?.log,
  form: forms.logMeeting,
  gives: meeting,
});
