import { statusId } from '../fields/contact.js';
import { contactOutputFields, contactSample } from '../model/contact.js';
import { eventOutputFields } from '../model/record.js';
import { defineFields, trigger } from '../operation.js';

const inputFields = defineFields([
  {
    ...statusId,
    helpText: 'The new status; any without a choice. A return to an earlier status does not trigger again.',
  },
]);

export const contactStatusChanged = trigger({
  key: 'contact_status_changed',
  noun: '{Contact}',
  display: {
    label: '{Contact} Status Changed',
    description: 'Triggers when {a contact} gets a status that it did not have before.',
  },
  capability: (service) => service.contacts?.statusChanged,
  operation: {
    inputFields,
    perform: ({ client, capability }, input) => capability.poll(client, input),
    outputFields: [...eventOutputFields, ...contactOutputFields],
    sample: { event_id: '65f0c1a2b3d4e5f601234567:65f0c1a2b3d4e5f601234569', ...contactSample },
  },
});
