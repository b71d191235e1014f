import { feed } from '../operation/declare.js';
import * as forms from '../records/activity/forms.js';
import { meeting } from '../records/activity/record.js';

export const newMeeting = feed({
  key: 'new_meeting',
  noun: 'Meeting',
  label: 'New Meeting',
  description: 'Triggers when a new meeting is logged.',
  capability: (service) => service.meetings?.created,
  form: forms.newMeeting,
  gives: meeting,
  origin: true,
});
