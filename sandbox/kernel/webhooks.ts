/** Addresses that users enter in a product for its webhooks, and the messages that the product sends there. */
import type { Change, Message, Telling, Vendor } from './emulator.js';
import { post } from './outbound.js';

export interface Webhook {
  vendor: Vendor;
  url: string;
  secretkey: string | null;
}

export interface Sent {
  url: string;
  body: unknown;
  /** The status of the answer; null until it arrives, 0 if there is none. */
  status: number | null;
}

/** Sends once, immediately: retries are not documented. The control API accepts only addresses on this machine. */
export class Webhooks {
  readonly #webhooks: Webhook[] = [];
  readonly #sent: Sent[] = [];

  add(webhook: Webhook): void {
    this.#webhooks.push(webhook);
  }

  list(): Array<Omit<Webhook, 'secretkey'>> {
    return this.#webhooks.map(({ vendor, url }) => ({ vendor, url }));
  }

  sent(): Sent[] {
    return [...this.#sent];
  }

  clear(): void {
    this.#webhooks.length = 0;
    this.#sent.length = 0;
  }

  /** Calls `change` only if there is a webhook for the vendor. */
  tell(vendor: Vendor, telling: Telling, change: () => Change): void {
    for (const webhook of this.#webhooks.filter((each) => each.vendor === vendor)) {
      const message = telling(change(), webhook.secretkey);
      if (message) this.#send(webhook.url, message);
    }
  }

  #send(url: string, { headers, body }: Message): void {
    const sent: Sent = { url, body: JSON.parse(body), status: null };
    this.#sent.push(sent);
    post(url, headers, body).then((status) => {
      sent.status = status;
    });
  }
}
