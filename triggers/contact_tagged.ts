import { tag } from '../fields/contact.js';
import { contactOutputFields, contactSample } from '../model/contact.js';
import { eventOutputFields } from '../model/record.js';
import { defineFields, trigger } from '../operation.js';

const inputFields = defineFields([
  {
    ...tag,
    helpText:
      'Any tag without a choice. A tag that is taken away and added once more does not trigger again.',
  },
]);

export const contactTagged = trigger({
  key: 'contact_tagged',
  noun: '{Contact}',
  display: {
    label: '{Contact} Tagged',
    description: 'Triggers when a tag is added to {a contact}, once per {contact} and tag.',
  },
  capability: (service) => service.contacts?.tagged,
  operation: {
    inputFields,
    perform: ({ client, capability }, input) => capability.poll(client, input),
    outputFields: [...eventOutputFields, { key: 'tag', label: 'Added Tag' }, ...contactOutputFields],
    sample: { event_id: '65f0c1a2b3d4e5f601234567:newsletter', tag: 'newsletter', ...contactSample },
  },
});
