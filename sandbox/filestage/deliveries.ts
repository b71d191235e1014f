import { isLoopback, post } from '../kernel/outbound.js';
import type { World } from '../kernel/world.js';
import { type EventName, payload } from './events.js';
import type { Store } from './store.js';

/** Sends what webhooks and upload callbacks ask for, at once and only once (retries are not documented). */
export class Deliveries {
  constructor(
    readonly world: World,
    readonly store: Store,
  ) {}

  /** Notifies every webhook that asked for the event. */
  notify(event: EventName, data: unknown, at = this.world.iso()): void {
    const body = payload(this.world.id('hex32'), event, at, data);
    for (const { url, headers, events } of this.store.webhooks) {
      if (events.includes(event)) this.post(url, headers, body);
    }
  }

  post(url: string, headers: Record<string, string>, content: unknown): void {
    const { world, store } = this;
    const delivery = store.deliveries.add({
      id: world.id('hex32'),
      at: world.iso(),
      url,
      body: content,
      status: null,
    });
    if (!isLoopback(url)) return;
    post(url, headers, JSON.stringify(content)).then((status) => {
      delivery.status = status;
    });
  }
}
