import { write } from '../operation/declare.js';
import * as forms from '../records/activity/forms.js';
import { meeting } from '../records/activity/record.js';

export const updateMeeting = write({
  key: 'update_meeting',
  noun: 'Meeting',
  label: 'Update Meeting',
  description: 'Updates a logged meeting. Only the fields that you fill in change.',
  capability: (service) => service.meetings?.update,
  form: forms.updateMeeting,
  lock: 'meeting-{{bundle.inputData.meeting_id}}',
  gives: meeting,
});
