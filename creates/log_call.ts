import { callFields } from '../fields/activity.js';
import { requiredContactId } from '../fields/contact.js';
import { activityOutputFields, activitySample } from '../model/activity.js';
import { writeOutputFields } from '../model/record.js';
import { create, defineFields } from '../operation.js';

const inputFields = defineFields([requiredContactId, ...callFields]);

export const logCall = create({
  key: 'log_call',
  noun: 'Call',
  display: { label: 'Log Call', description: 'Logs a call with {a contact}.' },
  capability: (service) => service.calls?.log,
  operation: {
    inputFields,
    perform: ({ client, capability }, input) => capability.run(client, input),
    outputFields: [...activityOutputFields, ...writeOutputFields],
    sample: { ...activitySample, changed: true },
  },
});
