import { contactOutputFields, contactSample } from '../model/contact.js';
import { eventOutputFields } from '../model/record.js';
import { defineFields, trigger } from '../operation.js';

const inputFields = defineFields([]);

export const contactUpdated = trigger({
  key: 'contact_updated',
  noun: '{Contact}',
  display: {
    label: '{Contact} Updated',
    description: 'Triggers when {a contact} is changed after it was created.',
  },
  capability: (service) => service.contacts?.updated,
  operation: {
    inputFields,
    perform: ({ client, capability }, input) => capability.poll(client, input),
    outputFields: [...eventOutputFields, ...contactOutputFields],
    sample: { event_id: '65f0c1a2b3d4e5f601234567:2026-03-04T14:30:00.000Z', ...contactSample },
  },
});
