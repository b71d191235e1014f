/** What a service can do, by kind. */
import type { Client } from '../platform/client.js';
import type { Delivery } from '../platform/delivery.js';
import type { PlainInputField, PlainOutputField } from './field.js';

/**
 * What a service can do for one operation. Absent if its product cannot do it: the operation is then not offered
 * for that service.
 */
export interface Capability<Input> {
  /**
   * Form fields that only this service has, below those that all services share: a list, whose values are read as those of the
   * shared form are, or a function where they depend on the account or the form. It may call the service.
   */
  fields?:
    | readonly PlainInputField[]
    | ((client: Client, input: Partial<Input>) => PlainInputField[] | Promise<PlainInputField[]>);
  /** Those that such a function returns for every account: their values are read in the same way. */
  own?: readonly PlainInputField[];
  /** The account's own fields, requested if a form fills one in (`cf_…`): their values are read in the same way. */
  accountFields?: (client: Client) => Promise<PlainInputField[]>;
  /** Labels for the account's own fields in the output. */
  outputFields?: (client: Client, input: Partial<Input>) => Promise<PlainOutputField[]>;
}

/** Behind a polling trigger. Returns the newest first. */
export interface Feed<Input, Row> extends Capability<Input> {
  poll: (client: Client, input: Input) => Promise<Row[]>;
}

/** Behind a create. */
export interface Write<Input, Output> extends Capability<Input> {
  run: (client: Client, input: Input) => Promise<Output>;
}

/** Behind a search. Returns the best match first, and nothing rather than an error. */
export interface Lookup<Input, Output> extends Capability<Input> {
  /** Keys of its own fields that say what to look for, besides the shared ones. */
  keys?: string[];
  find: (client: Client, input: Input) => Promise<Output[]>;
}

/** Behind an instant trigger whose address the user pastes into the product. */
export interface Webhook<Input, Row> extends Capability<Input> {
  /** The records of one delivery; none if the user did not ask for it. Throws if the delivery is not genuine. */
  receive: (client: Client, input: Input, delivery: Delivery) => Promise<Row[]>;
  /** Records like those that would come in, for the form. */
  recent: (client: Client, input: Input) => Promise<Row[]>;
}

/** Behind an instant trigger that Zapier itself subscribes. Zapier keeps the `Subscription` until it unsubscribes. */
export interface SubscribedWebhook<Input, Row, Subscription> extends Capability<Input> {
  subscribe: (client: Client, input: Input, targetUrl: string) => Promise<Subscription>;
  /** Succeeds even if the subscription is already gone. */
  unsubscribe: (client: Client, subscription: Subscription) => Promise<void>;
  receive: (client: Client, input: Input, delivery: Delivery, subscription: Subscription) => Promise<Row[]>;
  recent: (client: Client, input: Input) => Promise<Row[]>;
}

/** One entry of a dropdown. */
export interface Choice {
  id: string;
  name: string;
}

/** What a dropdown may depend on, by key of the form's field. */
export type ListInput = {
  [Key in
    | 'project_id'
    | 'step_id'
    | 'contact_id'
    | 'task_id'
    | 'pipeline_id'
    | 'folder_id'
    | 'linked_project_id'
    | 'file_id'
    | 'deal_id'
    | 'note_id'
    | 'call_id'
    | 'meeting_id'
    | 'calendar_id']?: string | undefined;
};

/** Behind a dropdown. `client.meta.page` says which page is wanted; past the end, there are no choices. */
export interface Choices extends Capability<ListInput> {
  /** What must be chosen before there is anything to list. */
  needs?: ReadonlyArray<keyof ListInput>;
  /** Whether it reads page after page (`client.meta.page`). Any other is asked for its first page only, which has all. */
  pages?: true;
  list: (client: Client, input: ListInput) => Promise<Choice[]>;
}

/**
 * A capability as a service offers it: `Own` holds the values of the service's own fields, all of them optional, since a
 * form need not have them.
 */
export type Offer<C, Own extends object = object> =
  C extends Feed<infer Input, infer Row>
    ? Feed<Input & Own, Row>
    : C extends Write<infer Input, infer Output>
      ? Write<Input & Own, Output>
      : C extends Lookup<infer Input, infer Output>
        ? Lookup<Input & Own, Output>
        : C extends Webhook<infer Input, infer Row>
          ? Webhook<Input & Own, Row>
          : never;
