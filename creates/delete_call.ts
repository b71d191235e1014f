import { write } from '../operation/declare.js';
import * as forms from '../records/activity/forms.js';
import { call } from '../records/activity/record.js';

export const deleteCall = write({
  key: 'delete_call',
  noun: 'Call',
  label: 'Delete Call',
  description: 'Deletes a call and returns its last details.',
  capability: (service) => service.calls?.remove,
  form: forms.deleteCall,
  lock: 'call-{{bundle.inputData.call_id}}',
  gives: call,
});
