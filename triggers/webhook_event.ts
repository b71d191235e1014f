import { hook } from '../operation/declare.js';
import * as forms from '../records/event/forms.js';
import { webhookEvent as record } from '../records/event/webhook_event.js';

export const webhookEvent = hook({
  key: 'webhook_event',
  noun: 'Event',
  label: 'Instant Event',
  description: 'Triggers when the connected product sends an event to a webhook address.',
  directions:
    'Copy the address below into the product: OnePageCRM under Apps & Integrations > Webhooks (as an administrator), HighLevel in the Webhook step of a workflow or under Webhooks of a Marketplace app, Flowdash in the API Call step of an action.',
  capability: (service) => service.webhooks,
  form: forms.webhookEvent,
  perform: ({ client, capability }, input, delivery) => capability.receive(client, input, delivery),
  performList: ({ client, capability }, input) => capability.recent(client, input),
  gives: record,
  event: ({ id, updated_at }) => `${id}:${updated_at}`,
});
