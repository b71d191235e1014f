/**
 * How Handoff declares a trigger, a create or a search: as Zapier does, with four differences.
 *
 * - `capability` names what a service must be able to do. The operation is offered for the services that can do it,
 *   says so in its description, and refuses other services with one sentence.
 * - `form` and `gives` name the fields and the record; types, output fields and the sample follow from them.
 * - Without a `perform`, the form goes to the capability as it is. A perform gets the connected service's client and
 *   capability in place of `z` and `bundle`.
 * - Texts may have words in braces, `{task}` or `{Task}`, for which each product has its own (`platform/words.ts`).
 */
import _ from 'lodash';
import type { Client } from '../platform/client.js';
import type { Delivery } from '../platform/delivery.js';
import { Failure } from '../platform/failure.js';
import { checkOrigin } from '../platform/origin.js';
import { isBlank } from '../platform/values.js';
import type { Feed, Lookup, Write } from '../records/capability.js';
import type { Field, InputOf, PlainOutputField } from '../records/field.js';
import type { Group } from '../records/groups.js';
import {
  type BaseRecord,
  emptiesOf,
  fieldsOf,
  type Keys,
  outputFieldsOf,
  type RecordKind,
  type Shown,
  type ValuesOf,
  type View,
} from '../records/keys.js';
import {
  eventOutputFields,
  listKeys,
  noteKeys,
  originKeys,
  type WriteResult,
  writeKeys,
} from '../records/results.js';
import type { Service } from '../records/service.js';
import { addNote, isTarget } from './note_along.js';

/** What a perform works with. */
export interface Run<C> {
  client: Client;
  service: Service;
  capability: C;
}

/** What a trigger returns: Zapier deduplicates by `event_id`. Rows of a dropdown have none. */
export interface Row {
  id: string;
  event_id?: string;
}

/** What every operation declares. */
interface Words<C, Fields extends Field[]> {
  key: string;
  noun: string;
  label: string;
  description: string;
  capability: (service: Service) => C | undefined;
  form: Fields;
  /** For a long form: the headings that its fields are under. */
  groups?: readonly Group[];
}

/** What it returns: a record, with what the operation adds to it. */
interface Output<K extends Keys> {
  gives: RecordKind<K>;
  adds?: Keys;
  /** Further values of its sample: for what it adds, or if the product's own sample would not do. */
  sample?: Partial<BaseRecord & ValuesOf<K>> & Record<string, unknown>;
}

/** What the id of a trigger's event is made from: for a new record, the record's id. */
type EventOf<K extends Keys> = (record: BaseRecord & ValuesOf<K> & Record<string, unknown>) => string;

type Given<K extends Keys> = BaseRecord & ValuesOf<K>;

/** A declared operation as `render.ts` takes it, whatever its form and its record are. */
export interface Operation {
  kind: 'trigger' | 'create' | 'search';
  key: string;
  noun: string;
  display: { label: string; description: string; hidden?: boolean; directions?: string };
  capability: (service: Service) => unknown;
  form: Field[];
  groups?: readonly Group[];
  /** The record that it returns; absent for rows of a dropdown. */
  gives?: Shown;
  outputFields(view: View): PlainOutputField[];
  /** A record as the product returns it, with what the operation adds. */
  sample(record: object): object;
}

// Performs are methods here, so that TypeScript lets each take a narrower input: its own form says what it gets.
export interface TriggerDeclaration extends Operation {
  canPaginate?: true;
  /** For a product that has no such capability, it runs without one instead of failing. */
  mayLack?: true;
  perform(run: Run<unknown>, input: object): Promise<Row[]>;
}

export interface CreateDeclaration extends Operation {
  /** One at a time per key and connection: around every read-modify-write, one key per record. */
  lock?: string | undefined;
  perform(run: Run<unknown>, input: object): Promise<object>;
}

export interface SearchDeclaration extends Operation {
  /** Fields that say what to look for, for `{by}` in the description. */
  by?: readonly string[];
  perform(run: Run<unknown>, input: object): Promise<object[]>;
}

export interface HookDeclaration extends Operation {
  /** Relies on what the product does not document: only in apps for several products. */
  isExperimental?: boolean;
  perform(run: Run<unknown>, input: object, delivery: Delivery, subscription: unknown): Promise<Row[]>;
  performList(run: Run<unknown>, input: object): Promise<Row[]>;
  performSubscribe?(run: Run<unknown>, input: object, targetUrl: string): Promise<object>;
  performUnsubscribe?(run: Run<unknown>, subscription: unknown): Promise<void>;
}

export type AnyDeclaration = TriggerDeclaration | HookDeclaration | CreateDeclaration | SearchDeclaration;

/** A trigger that Zapier polls. `origin`: it is about new records, which may have been made by Handoff. */
export const feed = <const Fields extends Field[], K extends Keys>({
  form,
  gives,
  adds,
  origin,
  event = ({ id }) => id,
  sample,
  label,
  description,
  ...rest
}: Words<Feed<InputOf<Fields>, Row & Given<K>>, Fields> &
  Output<K> & { origin?: true; event?: EventOf<K> }): TriggerDeclaration => {
  const keys: Keys = { ...(origin && originKeys), ...adds };
  return {
    ...rest,
    kind: 'trigger',
    gives,
    display: { label, description },
    form,
    perform: ({ client, capability }: Run<Feed<InputOf<Fields>, Row>>, input: InputOf<Fields>) =>
      capability.poll(client, input),
    outputFields: (view) => [...eventOutputFields, ...fieldsOf(keys), ...outputFieldsOf(gives, view)],
    sample: (record: BaseRecord & ValuesOf<K>) => {
      const whole = { ...emptiesOf(keys), ...record, ...sample };
      return { event_id: event(whole), ...whole };
    },
  };
};

/** What a note may be added to, and what it may say. */
type Noting = { note?: string | undefined; origin?: string | undefined };

/** An action. `note`: its form has a Note, which is added to the record that it returns. */
export const write = <const Fields extends Field[], K extends Keys>({
  form,
  perform = ({ client, capability }, input) => capability.run(client, input),
  gives,
  adds,
  note,
  sample,
  label,
  description,
  ...rest
}: Words<Write<InputOf<Fields>, Omit<Given<K>, 'id'> & WriteResult>, Fields> &
  Output<K> & {
    perform?: (
      run: Run<Write<InputOf<Fields>, Omit<Given<K>, 'id'> & WriteResult>>,
      input: InputOf<Fields>,
    ) => Promise<object>;
    lock?: string;
    note?: true;
  }): CreateDeclaration => {
  const keys: Keys = { ...writeKeys, ...(note && noteKeys), ...adds };
  return {
    ...rest,
    kind: 'create',
    gives,
    display: { label, description },
    form,
    perform: async (
      run: Run<Write<InputOf<Fields>, Omit<Given<K>, 'id'> & WriteResult>>,
      input: InputOf<Fields> & Noting,
    ) => {
      checkOrigin(input.origin);
      const written = await perform(run, input);
      return note && isTarget(written) ? { ...written, ...(await addNote(run, written, input)) } : written;
    },
    outputFields: (view) => [...outputFieldsOf(gives, view), ...fieldsOf(keys)],
    sample: (record) => ({ ...record, ...emptiesOf(keys), ...sample }),
  };
};

/**
 * A search. `by` names the fields that say what to look for; if none is filled in, it would find just anything. The
 * service's own such fields (`keys`) count as well. `digest`: all that was found, in plain text, as part of the first
 * result; times are in the zone.
 */
export const find = <const Fields extends Field[], K extends Keys>({
  form,
  by,
  gives,
  digest,
  sample,
  label,
  description,
  ...rest
}: Words<Lookup<InputOf<Fields>, Given<K>>, Fields> &
  Output<K> & {
    by?: Array<keyof InputOf<Fields> & string>;
    digest?: (records: Given<K>[], zone: string) => string;
  }): SearchDeclaration => ({
  ...rest,
  kind: 'search',
  ...(by && { by }),
  gives,
  display: { label, description },
  form,
  perform: async ({ client, capability }: Run<Lookup<InputOf<Fields>, Given<K>>>, input: InputOf<Fields>) => {
    const keys: string[] = [...(by ?? []), ...(capability.keys ?? [])];
    if (by && keys.every((key) => isBlank(_.get(input, key)))) throw new Failure({ kind: 'blank', keys });
    const found = await capability.find(client, input);
    if (!digest) return found;
    return found.map((record, i) => ({
      ...record,
      result_count: found.length,
      digest: i === 0 ? digest(found, client.meta.timezone) : null,
    }));
  },
  outputFields: (view) => [...(digest ? fieldsOf(listKeys) : []), ...outputFieldsOf(gives, view)],
  sample: (record) => ({ ...record, ...(digest && emptiesOf(listKeys)), ...sample }),
});

/**
 * An instant trigger. With `directions` it is a static hook: the user pastes its address into the product, and it is in
 * apps for several products only, since Zapier allows no static hooks in public apps. Without them, Zapier subscribes.
 */
export const hook = <const Fields extends Field[], K extends Keys, C>({
  form,
  gives,
  event = ({ id }) => id,
  label,
  description,
  directions,
  ...rest
}: Words<C, Fields> &
  Pick<Output<K>, 'gives'> & {
    directions?: string;
    isExperimental?: boolean;
    event?: EventOf<K>;
    perform: (
      run: Run<C>,
      input: InputOf<Fields>,
      delivery: Delivery,
      subscription: unknown,
    ) => Promise<Row[]>;
    /** Records like those that would come in. */
    performList: (run: Run<C>, input: InputOf<Fields>) => Promise<Row[]>;
    performSubscribe?: (run: Run<C>, input: InputOf<Fields>, targetUrl: string) => Promise<object>;
    performUnsubscribe?: (run: Run<C>, subscription: unknown) => Promise<void>;
  }): HookDeclaration => ({
  ...rest,
  kind: 'trigger',
  gives,
  display: { label, description, ...(directions && { directions }) },
  form,
  outputFields: (view) => [...eventOutputFields, ...outputFieldsOf(gives, view)],
  sample: (record: BaseRecord & ValuesOf<K>) => ({ event_id: event(record), ...record }),
});
