import { meetingFields } from '../fields/activity.js';
import { contactId } from '../fields/contact.js';
import { meetingOutputFields, meetingSample } from '../model/activity.js';
import { writeOutputFields } from '../model/record.js';
import { create, defineFields } from '../operation.js';

const inputFields = defineFields([
  { ...contactId, helpText: 'Narrows the choice of Meeting.' },
  { key: 'meeting_id', label: 'Meeting', required: true, dynamic: 'meeting_list.id.name' },
  ...meetingFields,
]);

export const updateMeeting = create({
  key: 'update_meeting',
  noun: 'Meeting',
  display: {
    label: 'Update Meeting',
    description: 'Updates a meeting that is logged already. Only the fields that you fill in change.',
  },
  capability: (service) => service.meetings?.update,
  operation: {
    lock: 'meeting-{{bundle.inputData.meeting_id}}',
    inputFields,
    perform: ({ client, capability }, input) => capability.run(client, input),
    outputFields: [...meetingOutputFields, ...writeOutputFields],
    sample: { ...meetingSample, changed: true },
  },
});
