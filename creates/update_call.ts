import { write } from '../operation/declare.js';
import * as forms from '../records/activity/forms.js';
import { call } from '../records/activity/record.js';

export const updateCall = write({
  key: 'update_call',
  noun: 'Call',
  label: 'Update Call',
  description: 'Updates a logged call. Only the fields that you fill in change.',
  capability: (service) => service.calls?.update,
  form: forms.updateCall,
  lock: 'call-{{bundle.inputData.call_id}}',
  gives: call,
});
