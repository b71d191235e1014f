import { contactId } from '../fields/contact.js';
import { meetingOutputFields, meetingSample } from '../model/activity.js';
import { eventOutputFields, originOutputFields } from '../model/record.js';
import { defineFields, trigger } from '../operation.js';

const inputFields = defineFields([{ ...contactId, helpText: 'Anybody without a choice.' }]);

export const newMeeting = trigger({
  key: 'new_meeting',
  noun: 'Meeting',
  display: { label: 'New Meeting', description: 'Triggers when a new meeting is logged.' },
  capability: (service) => service.meetings?.created,
  operation: {
    inputFields,
    perform: ({ client, capability }, input) => capability.poll(client, input),
    outputFields: [...eventOutputFields, ...originOutputFields, ...meetingOutputFields],
    sample: { event_id: '65f0c1a2b3d4e5f601234572', origin: null, ...meetingSample },
  },
});
