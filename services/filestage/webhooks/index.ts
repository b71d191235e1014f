import type { ReviewEvents } from '../../../records/event/capabilities.js';
import { sample } from './record.js';
import { recent } from './samples.js';
import { names, receive, subscribe, unsubscribe } from './subscription.js';

export const reviewEvents: ReviewEvents = {
  sample,
  names,
  subscribe,
  unsubscribe,
  receive,
  recent,
};
