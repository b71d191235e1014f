import type { PlainInputField, PlainOutputField } from '../model/fields.js';
import type { Client } from '../platform/client.js';
import type { Delivery } from '../platform/delivery.js';
import type { ListInput } from './inputs.js';

/**
 * What a service can do for one operation. Absent from the service when its product has no such thing: the
 * operation is then not offered for it.
 */
export interface Capability<Input> {
  /** Form fields that only this service has, below those that all share. May ask the service. */
  fields?(client: Client, input: Partial<Input>): PlainInputField[] | Promise<PlainInputField[]>;
  /** Labels for the account's own fields in the output. */
  outputFields?(client: Client, input: Partial<Input>): Promise<PlainOutputField[]>;
}

/** Behind a polling trigger. Gives the newest first. */
export interface Feed<Input, Row> extends Capability<Input> {
  poll(client: Client, input: Input): Promise<Row[]>;
}

/** Behind a create. */
export interface Action<Input, Output> extends Capability<Input> {
  run(client: Client, input: Input): Promise<Output>;
}

/** Behind a search. Gives the best match first, and nothing rather than an error. */
export interface Lookup<Input, Output> extends Capability<Input> {
  /** Keys of its own fields that say what to look for, as those that all share do. */
  keys?: string[];
  find(client: Client, input: Input): Promise<Output[]>;
}

/** Behind an instant trigger whose address the user pastes into the product. */
export interface Webhook<Input, Row> extends Capability<Input> {
  /** The records of one delivery; none for what the user did not ask for. Throws for one that is not genuine. */
  receive(client: Client, input: Input, delivery: Delivery): Promise<Row[]>;
  /** Records like those that would come in, for the form. */
  recent(client: Client, input: Input): Promise<Row[]>;
}

/** Behind an instant trigger that Zapier subscribes itself. `Subscription` is kept by Zapier until it unsubscribes. */
export interface SubscribedWebhook<Input, Row, Subscription> extends Capability<Input> {
  subscribe(client: Client, input: Input, targetUrl: string): Promise<Subscription>;
  /** Succeeds also where the subscription is gone already. */
  unsubscribe(client: Client, subscription: Subscription): Promise<void>;
  receive(client: Client, input: Input, delivery: Delivery, subscription: Subscription): Promise<Row[]>;
  recent(client: Client, input: Input): Promise<Row[]>;
}

/** One entry of a dropdown. */
export interface Choice {
  id: string;
  name: string;
}

/** Behind a dropdown. `client.meta.page` tells which page is wanted; past the end it gives none. */
export interface Choices extends Capability<ListInput> {
  list(client: Client, input: ListInput): Promise<Choice[]>;
}
