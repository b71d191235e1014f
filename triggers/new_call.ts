import { feed } from '../operation/declare.js';
import * as forms from '../records/activity/forms.js';
import { call } from '../records/activity/record.js';

export const newCall = feed({
  key: 'new_call',
  noun: 'Call',
  label: 'New Call',
  description: 'Triggers when a new call is logged.',
  capability: (service) => service.calls?.created,
  form: forms.newCall,
  gives: call,
  origin: true,
});
