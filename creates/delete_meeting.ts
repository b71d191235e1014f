import { write } from '../operation/declare.js';
import * as forms from '../records/activity/forms.js';
import { meeting } from '../records/activity/record.js';

export const deleteMeeting = write({
  key: 'delete_meeting',
  noun: 'Meeting',
  label: 'Delete Meeting',
  description: 'Deletes a meeting and returns its last details.',
  capability: (service) => service.meetings?.remove,
  form: forms.deleteMeeting,
  lock: 'meeting-{{bundle.inputData.meeting_id}}',
  gives: meeting,
});
