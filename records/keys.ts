/** How a record is declared: every key once, with its label and type. Its type and its output fields follow from that. */
import _ from 'lodash';
import type { PlainOutputField } from 'zapier-platform-core';
import type { Part } from './features.js';

export interface Key<Value> {
  /** What Zapier's editor shows of it: nothing if each account has its own keys. */
  fields(key: string, view: View): PlainOutputField[];
  /** The value if a product has no such thing. */
  empty: Value;
  /** The kind of record that the key holds, one or several. */
  holds?: Shown;
}

/** Which keys of a record an app shows, by the parts that keep its sample: those that its product fills, or all of them. */
export type View = (parts: readonly Part[]) => ReadonlySet<string> | undefined;
export const EVERYTHING: View = () => undefined;

/** The keys of a record, or those that an operation adds to one. */
export type Keys = Record<string, Key<unknown>>;
export type ValuesOf<K extends Keys> = { [Name in keyof K]: K[Name]['empty'] };

const one = <Value>(field: Omit<PlainOutputField, 'key'>): Key<Value | null> => ({
  fields: (key) => [{ key, ...field }],
  empty: null,
});

export const text = (label: string) => one<string>({ label });
/** ISO 8601 with zone, which the editor shows as a time. */
export const time = (label: string) => one<string>({ label, type: 'datetime' });
export const number = (label: string) => one<number>({ label, type: 'number' });
export const flag = (label: string) => one<boolean>({ label, type: 'boolean' });
/** An address that Zapier fetches when a later step needs the content. */
export const file = (label: string) => one<string>({ label, type: 'file' });

/** A key that is never null. `empty` is its value if a product has no such thing. */
export const always = <Value>(key: Key<unknown>, empty: Value): Key<Value> => ({ ...key, empty });

export const texts = (label: string): Key<string[]> => ({
  fields: (key) => [{ key, label, list: true }],
  empty: [],
});

/** Addresses that Zapier fetches when a later step needs the contents. */
export const files = (label: string): Key<string[]> => ({
  fields: (key) => [{ key, label, type: 'file', list: true }],
  empty: [],
});

/** One of several email addresses or phone numbers. `type` is the service's word, e.g. `work`. */
export interface Labelled {
  value: string;
  type: string | null;
}

export const labelledTexts = (label: string, each: string): Key<Labelled[]> => ({
  fields: (key) => [
    {
      key,
      label,
      children: [
        { key: 'value', label: each },
        { key: 'type', label: `${each} Type` },
      ],
    },
  ],
  empty: [],
});

/** Street address, as contacts and companies have it. */
export interface Address {
  street: string | null;
  city: string | null;
  state: string | null;
  postal_code: string | null;
  country: string | null;
}

export const address: Key<Address> = {
  fields: (key) => [
    { key: `${key}__street`, label: 'Street' },
    { key: `${key}__city`, label: 'City' },
    { key: `${key}__state`, label: 'State' },
    { key: `${key}__postal_code`, label: 'Postal Code' },
    { key: `${key}__country`, label: 'Country' },
  ],
  empty: { street: null, city: null, state: null, postal_code: null, country: null },
};

/** Values of the account's own fields by `cf_<field id>`; their labels come from the account. */
export type CustomValues = Record<string, unknown>;
export const ownFields: Key<CustomValues> = { fields: () => [], empty: {} };

/** Records within a record, newest first. */
export const several = <R extends Shown>(label: string, kind: R): Key<Nested<RecordOf<R>>[]> => ({
  fields: (key, view) => [{ key, label, children: outputFieldsOf(kind, view) }],
  empty: [],
  holds: kind,
});

/** A record within a record, or none. `word` is put before the labels of its keys. */
export const within = <R extends Shown>(word: string, kind: R): Key<Nested<RecordOf<R>> | null> => ({
  fields: (parent, view) =>
    outputFieldsOf(kind, view).map((field) => ({
      ...field,
      key: `${parent}__${field.key}`,
      label: `${word} ${field.label}`,
    })),
  empty: null,
  holds: kind,
});

/** What every record begins with. */
export interface BaseRecord {
  /** The record's own id, which other steps take. */
  id: string;
  /** Key of the service it comes from, e.g. `onepagecrm`. */
  service: string;
  /** Opens the record in the product; null if no address is known. */
  url: string | null;
  /** ISO 8601 with zone. */
  created_at: string | null;
  updated_at: string | null;
  /**
   * What the service sends that none of our keys holds, without secrets. Absent if there is nothing more, and from
   * records nested in another.
   */
  more?: Record<string, unknown>;
}

const BASE = {
  id: always(text('ID'), ''),
  service: always(text('Service'), ''),
  url: text('Link'),
  created_at: time('Created At'),
  updated_at: time('Updated At'),
};

/** A record nested in another comes without `more`. */
export type Nested<R> = Omit<R, 'more'>;
export const nested = <R extends BaseRecord>({ more, ...rest }: R): Nested<R> => rest;

/** A declared record. */
export interface RecordKind<K extends Keys = Keys> {
  /** The names under which a service keeps its samples: the first one that it has is shown. */
  parts: readonly Part[];
  keys: K;
  /** Keys that are always there, whatever the sample names: their values come from other records. */
  gathered?: readonly (keyof K & string)[];
}

/** What the editor needs to show a record: enough for a place within another. */
export type Shown = Pick<RecordKind, 'parts' | 'keys'> & { gathered?: readonly string[] };

/** The record that its declaration describes. */
export type RecordOf<R> = R extends { keys: infer K extends Keys } ? BaseRecord & ValuesOf<K> : never;

/** One record of a product: the keys that every account gets, with values as they come in. */
export type SampleOf<R extends BaseRecord> = Partial<R> & Pick<R, 'id' | 'service'>;

/** Output fields of these keys, one after another. */
export const fieldsOf = (keys: Keys, view: View = EVERYTHING): PlainOutputField[] =>
  Object.entries(keys).flatMap(([name, key]) => key.fields(name, view));

/** Whether an app does not show this key of a record. What no record declares is never hidden. */
const isHidden = ({ parts, keys, gathered = [] }: Shown, view: View, name: string): boolean => {
  const shown = view(parts);
  return (
    shown !== undefined && (name in keys || name in BASE) && !shown.has(name) && !gathered.includes(name)
  );
};

const fieldsByView = _.memoize((view: View) =>
  _.memoize((kind: Shown): PlainOutputField[] => {
    const shown = Object.entries({ ...BASE, ...kind.keys }).filter(([name]) => !isHidden(kind, view, name));
    return fieldsOf(Object.fromEntries(shown), view);
  }),
);

/** Output fields of a record, as far as an app shows it. Created once: many operations return the same record. */
export const outputFieldsOf = (kind: Shown, view: View): PlainOutputField[] => fieldsByView(view)(kind);

/** The part of a record that an app shows. Keys that no record declares pass: own values, `more`, what an operation adds. */
export const shownOf = (kind: Shown, view: View, record: object): Record<string, unknown> => {
  const shown: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(record)) {
    if (isHidden(kind, view, name)) continue;
    const held = kind.keys[name]?.holds;
    const within = (each: unknown) =>
      held && _.isPlainObject(each) ? shownOf(held, view, Object(each)) : each;
    if (!held) shown[name] = value;
    else shown[name] = Array.isArray(value) ? value.map(within) : within(value);
  }
  return shown;
};

/** The values of keys that a product does not have. */
export const emptiesOf = <K extends Keys>(keys: K) => {
  const empties: Record<string, unknown> = {};
  for (const name in keys) empties[name] = keys[name]?.empty;
  // Which key has which type is known only to the declaration.
  return empties as ValuesOf<K>;
};

/** The keys that every record begins with, in order. */
const ofBase = ({ id, service }: Pick<BaseRecord, 'id' | 'service'>): Omit<BaseRecord, 'more'> => ({
  id,
  service,
  url: null,
  created_at: null,
  updated_at: null,
});

/** The keys that `sample` names, for a mapper to fill in; the service and all others are known. */
type Filled<K extends Keys, S> = {
  [Name in Exclude<keyof S, 'service' | 'more'>]: Name extends keyof BaseRecord
    ? BaseRecord[Name]
    : Name extends keyof K
      ? K[Name]['empty']
      : never;
} & Pick<BaseRecord, 'id'> & { more?: Record<string, unknown> | undefined };

/** Makes whole records from what a product has: the sample says which keys these are, and the others are empty. */
export const filling = <K extends Keys, S extends SampleOf<BaseRecord & ValuesOf<K>>>(
  { keys }: Pick<RecordKind<K>, 'keys'>,
  sample: S,
): ((values: Filled<K, S>) => BaseRecord & ValuesOf<K>) => {
  const empty = { ...ofBase(sample), ...emptiesOf(keys) };
  return ({ more, ...values }) => ({ ...empty, ...values, ...(more && { more }) });
};

/** Declares a record. `part`: where a service keeps its sample, or several parts if the record has several kinds. */
export const record = <const K extends Keys>(
  part: Part | readonly Part[],
  keys: K,
  gathered: readonly (keyof K & string)[] = [],
): RecordKind<K> => ({ parts: [part].flat(), keys, gathered });

/** A whole record from what a sample names. */
export const wholeOf = <K extends Keys>(
  { keys }: Pick<RecordKind<K>, 'keys'>,
  sample: SampleOf<BaseRecord & ValuesOf<K>>,
): BaseRecord & ValuesOf<K> => ({ ...ofBase(sample), ...emptiesOf(keys), ...sample });
