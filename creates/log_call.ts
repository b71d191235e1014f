import { write } from '../operation/declare.js';
import * as forms from '../records/activity/forms.js';
import { call } from '../records/activity/record.js';

export const logCall = write({
  key: 'log_call',
  noun: 'Call',
  label: 'Log Call',
  description: 'Logs a call with {a contact}.',
  capability: (service) => service.calls?.log,
  form: forms.logCall,
  gives: call,
});
