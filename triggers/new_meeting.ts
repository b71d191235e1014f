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
  sample: { event_id: '65f0c1a2b3d4e5f601234572' },
});
