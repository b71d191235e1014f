import { projectId } from '../fields/task.js';
import { webhookEventOutputFields, webhookEventSample } from '../model/webhook_event.js';
import { defineFields, hook } from '../operation.js';

const inputFields = defineFields([
  {
    ...projectId,
    needed: () => false,
    helpText: 'The {project} that sends the events: it tells which field of {a task} is what.',
  },
]);

export const webhookEvent = hook({
  key: 'webhook_event',
  noun: 'Event',
  display: {
    label: 'Instant Event',
    description: 'Triggers when the product sends an event to an address that you paste there.',
    directions:
      'Copy the address below into the product: OnePageCRM under Apps & Integrations > Webhooks (an administrator does that), HighLevel in the Webhook step of a workflow or under Webhooks of a Marketplace app, Flowdash in the API Call step of an action.',
  },
  capability: (service) => service.webhooks,
  operation: {
    inputFields,
    perform: ({ client, capability }, input, delivery) => capability.receive(client, input, delivery),
    performList: ({ client, capability }, input) => capability.recent(client, input),
    outputFields: webhookEventOutputFields,
    sample: webhookEventSample,
  },
});
