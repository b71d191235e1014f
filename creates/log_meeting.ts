import { meetingFields } from '../fields/activity.js';
import { requiredContactId } from '../fields/contact.js';
import { meetingOutputFields, meetingSample } from '../model/activity.js';
import { writeOutputFields } from '../model/record.js';
import { create, defineFields } from '../operation.js';

const inputFields = defineFields([requiredContactId, ...meetingFields]);

export const logMeeting = create({
  key: 'log_meeting',
  noun: 'Meeting',
  display: { label: 'Log Meeting', description: 'Logs a meeting with {a contact}.' },
  capability: (service) => service.meetings?.log,
  operation: {
    inputFields,
    perform: ({ client, capability }, input) => capability.run(client, input),
    outputFields: [...meetingOutputFields, ...writeOutputFields],
    sample: { ...meetingSample, changed: true },
  },
});
