import type {
  BasicDisplay,
  Create,
  InferInputData,
  PlainOutputField,
  Search,
  Trigger,
} from 'zapier-platform-core';
import type { PlainInputField } from './model/fields.js';
import type { Client } from './platform/client.js';
import type { Delivery } from './platform/delivery.js';
import type { Capability, Service } from './services/service.js';

/**
 * How Handoff declares a trigger, a create or a search: as Zapier does, with three differences.
 *
 * - `capability` names what a service must be able to do. The operation is offered for the services that can,
 *   says so in its description, and refuses the others in one sentence.
 * - `perform` gets the connected service's client and capability in place of `z` and `bundle`.
 * - Texts may hold words in braces, `{task}` or `{Task}`, which each product calls its own way (`platform/words.ts`).
 */
export interface Declaration<Key extends string, C> {
  key: Key;
  noun: string;
  display: BasicDisplay;
  capability: (service: Service) => C | undefined;
}

/** A form field. */
export type Field = PlainInputField & {
  /** Which services' forms have it; all without this. */
  offered?: (service: Service) => unknown;
  /** Which services cannot do without it: it is required where all services of an app say so. */
  needed?: (service: Service) => unknown;
};

/** What a perform works with. */
export interface Run<C> {
  client: Client;
  service: Service;
  capability: C;
}

/** What a trigger gives: `event_id` is what Zapier deduplicates by. Rows of a dropdown have none. */
export interface Row {
  id: string;
  event_id?: string;
}

interface Shape<Fields extends Field[]> {
  inputFields: Fields;
  outputFields: PlainOutputField[];
  /** One realistic record, with every key that a live one has. */
  sample: object;
}

export interface TriggerDeclaration<
  Key extends string = string,
  Fields extends Field[] = Field[],
  C = unknown,
> extends Declaration<Key, C> {
  operation: Shape<Fields> & {
    canPaginate?: boolean;
    perform(run: Run<C>, input: InferInputData<Fields>): Promise<Row[]>;
  };
}

export interface CreateDeclaration<Key extends string = string, Fields extends Field[] = Field[], C = unknown>
  extends Declaration<Key, C> {
  operation: Shape<Fields> & {
    /** One at a time per key and connection: around every read-modify-write, one key per record. */
    lock?: string;
    perform(run: Run<C>, input: InferInputData<Fields>): Promise<object>;
  };
}

export interface SearchDeclaration<Key extends string = string, Fields extends Field[] = Field[], C = unknown>
  extends Declaration<Key, C> {
  operation: Shape<Fields> & {
    perform(run: Run<C>, input: InferInputData<Fields>): Promise<object[]>;
  };
}

/**
 * An instant trigger. With `directions` it is a static hook: the user pastes its address into the product, and it is in
 * apps for several products only, since Zapier bars static hooks from public apps. Without, Zapier subscribes it.
 */
export interface HookDeclaration<Key extends string = string, Fields extends Field[] = Field[], C = unknown>
  extends Declaration<Key, C> {
  display: BasicDisplay & { directions?: string };
  operation: Shape<Fields> & {
    perform(
      run: Run<C>,
      input: InferInputData<Fields>,
      delivery: Delivery,
      subscription: unknown,
    ): Promise<Row[]>;
    /** Records like those that would come in. */
    performList(run: Run<C>, input: InferInputData<Fields>): Promise<Row[]>;
    performSubscribe?(run: Run<C>, input: InferInputData<Fields>, targetUrl: string): Promise<object>;
    performUnsubscribe?(run: Run<C>, subscription: unknown): Promise<void>;
  };
}

/** Capabilities as an app sees them: whatever a service offers under that name. */
export type AnyCapability = Capability<Record<string, unknown>>;
export type AnyDeclaration = TriggerDeclaration | HookDeclaration | CreateDeclaration | SearchDeclaration;

export const defineFields = <const Fields extends Field[]>(fields: Fields): Fields => fields;

export const trigger = <const Key extends string, const Fields extends Field[], C extends Capability<never>>(
  declaration: TriggerDeclaration<Key, Fields, C>,
): TriggerDeclaration<Key, Fields, C> => declaration;

export const hook = <const Key extends string, const Fields extends Field[], C extends Capability<never>>(
  declaration: HookDeclaration<Key, Fields, C>,
): HookDeclaration<Key, Fields, C> => declaration;

export const create = <const Key extends string, const Fields extends Field[], C extends Capability<never>>(
  declaration: CreateDeclaration<Key, Fields, C>,
): CreateDeclaration<Key, Fields, C> => declaration;

export const search = <const Key extends string, const Fields extends Field[], C extends Capability<never>>(
  declaration: SearchDeclaration<Key, Fields, C>,
): SearchDeclaration<Key, Fields, C> => declaration;

export type { Create, Search, Trigger };
