import { callFields } from '../fields/activity.js';
import { contactId } from '../fields/contact.js';
import { activityOutputFields, activitySample } from '../model/activity.js';
import { writeOutputFields } from '../model/record.js';
import { create, defineFields } from '../operation.js';

const inputFields = defineFields([
  { ...contactId, helpText: 'Narrows the choice of Call.' },
  { key: 'call_id', label: 'Call', required: true, dynamic: 'call_list.id.name' },
  ...callFields,
]);

export const updateCall = create({
  key: 'update_call',
  noun: 'Call',
  display: {
    label: 'Update Call',
    description: 'Updates a call that is logged already. Only the fields that you fill in change.',
  },
  capability: (service) => service.calls?.update,
  operation: {
    lock: 'call-{{bundle.inputData.call_id}}',
    inputFields,
    perform: ({ client, capability }, input) => capability.run(client, input),
    outputFields: [...activityOutputFields, ...writeOutputFields],
    sample: { ...activitySample, changed: true },
  },
});
