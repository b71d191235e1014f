/** What a product sends of its own accord. */
import type { Choices, SubscribedWebhook, Webhook } from '../capability.js';
import type { InputOf } from '../field.js';
import type { SampleOf } from '../keys.js';
import type * as forms from './forms.js';
import type { ReviewEvent } from './review_event.js';
import type { WebhookEvent } from './webhook_event.js';

/** Sent to an address that the user pastes into the product. */
export interface Webhooks extends Webhook<InputOf<typeof forms.webhookEvent>, WebhookEvent> {
  sample: SampleOf<WebhookEvent>;
}

/** Sent to an address that Zapier subscribes. */
export interface ReviewEvents
  extends SubscribedWebhook<InputOf<typeof forms.reviewEvent>, ReviewEvent, object> {
  sample: SampleOf<ReviewEvent>;
  /** Names of events, as the service spells them. */
  names?: Choices;
}
