import { hook } from '../operation/declare.js';
import * as forms from '../records/event/forms.js';
import { reviewEvent as record } from '../records/event/review_event.js';

/** What Zapier kept for a subscription. */
const kept = (subscription: unknown): object =>
  typeof subscription === 'object' && subscription !== null ? subscription : {};

export const reviewEvent = hook({
  key: 'review_event',
  noun: 'Event',
  label: 'Instant Review Event',
  description: 'Triggers when a review event arrives. Experimental: these events are undocumented.',
  isExperimental: true,
  capability: (service) => service.reviewEvents,
  form: forms.reviewEvent,
  perform: ({ client, capability }, input, delivery, subscription) =>
    capability.receive(client, input, delivery, kept(subscription)),
  performList: ({ client, capability }, input) => capability.recent(client, input),
  performSubscribe: ({ client, capability }, input, targetUrl) =>
    capability.subscribe(client, input, targetUrl),
  performUnsubscribe: ({ client, capability }, subscription) =>
    capability.unsubscribe(client, kept(subscription)),
  gives: record,
});
