import { skipOwn } from '../fields/sync.js';
import { contactOutputFields, contactSample } from '../model/contact.js';
import { eventOutputFields, originOutputFields } from '../model/record.js';
import { defineFields, trigger } from '../operation.js';

const inputFields = defineFields([
  {
    key: 'filter_by',
    label: 'Filter By',
    choices: { tag: 'Tag', filter_id: 'Saved Filter' },
    altersDynamicFields: true,
    helpText: 'OnePageCRM filters by one of the two at a time. The field to choose it appears below.',
    offered: (service) => service.savedFilters,
  },
  skipOwn,
]);

export const newContact = trigger({
  key: 'new_contact',
  noun: '{Contact}',
  display: { label: 'New {Contact}', description: 'Triggers when a new {contact} is created.' },
  capability: (service) => service.contacts?.created,
  operation: {
    inputFields,
    perform: ({ client, capability }, input) => capability.poll(client, input),
    outputFields: [...eventOutputFields, ...originOutputFields, ...contactOutputFields],
    sample: { event_id: '65f0c1a2b3d4e5f601234567', origin: null, ...contactSample },
  },
});
