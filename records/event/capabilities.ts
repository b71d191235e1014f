/** What a product sends on its own account. */
import type { Choices, SubscribedWebhook, Webhook } from '../capability.js';
import type { InputOf } from '../field.js';
import type { SampleOf } from '../keys.js';
import type * as forms from './forms.js';
import type { ReviewEvent } from './review_event.js';
import type { WebhookEvent } from './webhook_event.js';

/** To an address that the user pastes there. */
export interface Webhooks extends Webhook<InputOf<typeof forms.webhookEvent>, WebhookEvent> {
  sample: SampleOf<WebhookEvent>;
}

/** To an address that Zapier subscribes. */
export interface ReviewEvents
  extends SubscribedWebhook<InputOf<typeof forms.reviewEvent>, ReviewEvent, object> {
  sample: SampleOf<ReviewEvent>;
  /** Of events, as the service spells them. */
  names?: Choices;
}
