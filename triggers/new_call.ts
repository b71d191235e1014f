import { contactId } from '../fields/contact.js';
import { activityOutputFields, activitySample } from '../model/activity.js';
import { eventOutputFields, originOutputFields } from '../model/record.js';
import { defineFields, trigger } from '../operation.js';

const inputFields = defineFields([{ ...contactId, helpText: 'Anybody without a choice.' }]);

export const newCall = trigger({
  key: 'new_call',
  noun: 'Call',
  display: { label: 'New Call', description: 'Triggers when a new call is logged.' },
  capability: (service) => service.calls?.created,
  operation: {
    inputFields,
    perform: ({ client, capability }, input) => capability.poll(client, input),
    outputFields: [...eventOutputFields, ...originOutputFields, ...activityOutputFields],
    sample: { event_id: '65f0c1a2b3d4e5f60123456f', origin: null, ...activitySample },
  },
});
