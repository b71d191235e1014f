import { boardId } from '../fields/board.js';
import { reviewEventOutputFields, reviewEventSample } from '../model/review_event.js';
import { defineFields, hook } from '../operation.js';

const inputFields = defineFields([
  {
    key: 'events',
    label: 'Events',
    list: true,
    required: true,
    dynamic: 'event_list.id.name',
    helpText:
      'Names of events as Filestage spells them. It documents none: the choice shows those that webhooks of your team use already, others can be typed as a custom value.',
  },
  {
    ...boardId,
    required: false,
    helpText: 'All without a choice. An event whose project cannot be told comes through all the same.',
  },
]);

/** What Zapier kept of a subscription. */
const kept = (subscription: unknown): object =>
  typeof subscription === 'object' && subscription !== null ? subscription : {};

export const reviewEvent = hook({
  key: 'review_event',
  noun: 'Event',
  display: {
    label: 'Instant Review Event',
    description:
      'Triggers when Filestage sends an event, at once. Experimental: Filestage documents neither names nor contents of its events.',
  },
  capability: (service) => service.reviews?.events,
  operation: {
    inputFields,
    perform: ({ client, capability }, input, delivery, subscription) =>
      capability.receive(client, input, delivery, kept(subscription)),
    performList: ({ client, capability }, input) => capability.recent(client, input),
    performSubscribe: ({ client, capability }, input, targetUrl) =>
      capability.subscribe(client, input, targetUrl),
    performUnsubscribe: ({ client, capability }, subscription) =>
      capability.unsubscribe(client, kept(subscription)),
    outputFields: reviewEventOutputFields,
    sample: reviewEventSample,
  },
});
