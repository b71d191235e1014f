/**
 * Schemas of what a vendor answers. A wire reads a value or returns NONE; it never throws. Envelopes (`object`, `rows`)
 * are strict: anything missing there makes the answer unreadable. Records (`record`) are tolerant: what cannot be read
 * becomes null or empty, so that one odd value does not cost the rest. What is written back whole is read whole
 * (`every`, `open`).
 */
import { withoutSecrets } from './redact.js';

/** What a wire returns for a value that cannot be read. */
export const NONE = Symbol('none');
type None = typeof NONE;

export interface Wire<T> {
  read: (value: unknown) => T | None;
  /** Replaces, in a record, what cannot be read; null by default. */
  empty?: T;
}

/** What a wire reads. */
export type Of<W> = W extends Wire<infer T> ? T : never;

type Shape = Record<string, Wire<unknown>>;
type ValuesOf<S extends Shape> = { [Key in keyof S]: Of<S[Key]> };
/** Values of a record: all but its id may be null; lists and maps are always there, but may be empty. */
type TolerantOf<S extends Shape> = {
  [Key in keyof S]: S[Key] extends { empty: unknown } | { needed: true } ? Of<S[Key]> : Of<S[Key]> | null;
};

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const wire = <T>(read: (value: unknown) => T | None): Wire<T> => ({ read });

/** An id, as text. A record without one is not a record. */
export const id: Wire<string> & { needed: true } = {
  needed: true,
  read: (value) => {
    const text = typeof value === 'number' && Number.isFinite(value) ? String(value) : value;
    return typeof text === 'string' && text.trim() !== '' ? text : NONE;
  },
};

/** A text; numbers are read as text. */
export const text = wire((value) => {
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : NONE;
  return typeof value === 'string' ? value : NONE;
});

/** A number; vendors sometimes send numbers as text. */
export const number = wire((value) => {
  const read = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof read === 'number' && Number.isFinite(read) ? read : NONE;
});

export const flag = wire((value) => {
  if (value === 'true' || value === 'false') return value === 'true';
  return typeof value === 'boolean' ? value : NONE;
});

/** `YYYY-MM-DD`; of a time, its first part. */
export const day = wire((value) =>
  typeof value === 'string' &&
  /^\d{4}-\d{2}-\d{2}/.test(value) &&
  !Number.isNaN(Date.parse(value.slice(0, 10)))
    ? value.slice(0, 10)
    : NONE,
);

/** Unix times below this are seconds. */
const MILLISECONDS_FROM = 100_000_000_000;

/** A time, exactly as the vendor spells it, since it may be part of an event's id. Unix times become ISO 8601. */
export const instant = wire((value) => {
  if (typeof value === 'number' && value > 0) {
    const time = new Date(value < MILLISECONDS_FROM ? value * 1_000 : value);
    return Number.isNaN(time.getTime()) ? NONE : time.toISOString();
  }
  return typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : NONE;
});

/** Any value, if there is one. */
export const anything = wire<unknown>((value) => (value === undefined || value === null ? NONE : value));

/** Anything, including nothing: for an answer that nobody reads. */
export const ignored = wire<unknown>((value) => value);

/** One of these texts. */
export const oneOf = <const T extends string>(...words: T[]): Wire<T> =>
  wire((value) => words.find((word) => word === value) ?? NONE);

/** The same, or null if the value is absent, null or of another kind. */
export const maybe = <T>(inner: Wire<T>): Wire<T | null> & { empty: T | null } => ({
  empty: null,
  read: (value) => {
    const read = inner.read(value);
    return read === NONE ? null : read;
  },
});

/** What a change must keep, such as a text with a mark: null if null or absent; of any other kind, it spoils the record. */
export const carried = <T>(inner: Wire<T>): Wire<T | null> & { needed: true } => ({
  needed: true,
  read: (value) => (value === null || value === undefined ? null : inner.read(value)),
});

const readable = <T>(inner: Wire<T>, values: unknown[]): T[] => {
  const all: T[] = [];
  for (const value of values) {
    const read = inner.read(value);
    if (read !== NONE) all.push(read);
  }
  return all;
};

/** A list, without the entries that cannot be read. In a record, anything that is not a list becomes an empty one. */
export const list = <T>(inner: Wire<T>): Wire<T[]> & { empty: T[] } => ({
  empty: [],
  read: (value) => (Array.isArray(value) ? readable(inner, value) : NONE),
});

/** The list that an answer is about: unreadable if it has entries but none can be read. */
export const rows = <T>(inner: Wire<T>): Wire<T[]> =>
  wire((value) => {
    if (!Array.isArray(value)) return NONE;
    const read = readable(inner, value);
    return read.length === 0 && value.length > 0 ? NONE : read;
  });

/** The same, with how many entries the vendor sent (`told`): a page is counted by that, not by what could be read. */
export const counted = <T>(inner: Wire<T>): Wire<{ rows: T[]; told: number }> =>
  wire((value) => {
    const read = rows(inner).read(value);
    return read === NONE || !Array.isArray(value) ? NONE : { rows: read, told: value.length };
  });

/** A list whose every entry must be readable, since it is written back whole. */
export const every = <T>(inner: Wire<T>): Wire<T[]> =>
  wire((value) => {
    if (!Array.isArray(value)) return NONE;
    const read = readable(inner, value);
    return read.length === value.length ? read : NONE;
  });

/** Values by names that the account chose. */
export const map = <T>(inner: Wire<T>): Wire<Record<string, T>> & { empty: Record<string, T> } => ({
  empty: {},
  read: (value) => {
    if (!isObject(value)) return NONE;
    const read: Record<string, T> = {};
    for (const [key, each] of Object.entries(value)) {
      const one = inner.read(each);
      if (one !== NONE) read[key] = one;
    }
    return read;
  },
});

/** One key of a shape, prepared once: a shape reads thousands of records. */
interface Part {
  key: string;
  inner: Wire<unknown>;
  isNeeded: boolean;
  empty: unknown;
}

const partsOf = (shape: Shape): Part[] =>
  Object.entries(shape).map(([key, inner]) => ({
    key,
    inner,
    isNeeded: 'needed' in inner,
    empty: 'empty' in inner ? inner.empty : null,
  }));

/** Reads each key of the shape. If one cannot be read, the whole is NONE, unless the shape is tolerant of it. */
const shaped = (
  parts: Part[],
  value: Record<string, unknown>,
  isTolerant: boolean,
): Record<string, unknown> | None => {
  const read: Record<string, unknown> = {};
  for (const { key, inner, isNeeded, empty } of parts) {
    const one = inner.read(value[key]);
    if (one !== NONE) read[key] = one;
    else if (isNeeded || !isTolerant) return NONE;
    else read[key] = empty === null ? null : fresh(empty);
  }
  return read;
};

/** A new empty value for each record: Zapier's cache takes an object that it meets twice for a circular reference. */
const fresh = (empty: unknown): unknown =>
  Array.isArray(empty) ? [...empty] : isObject(empty) ? { ...empty } : empty;

// What `shaped` built key by key is what the shape says: TypeScript cannot follow a loop over keys.
const built = <T>(value: Record<string, unknown> | None) => value as T | None;

/** An object whose every key must be readable; other keys are ignored. */
export const object = <const S extends Shape>(shape: S): Wire<ValuesOf<S>> => {
  const parts = partsOf(shape);
  return wire((value) => (isObject(value) ? built<ValuesOf<S>>(shaped(parts, value, false)) : NONE));
};

/** The same with all other keys as they came: it is written back whole. */
export const open = <const S extends Shape>(shape: S): Wire<ValuesOf<S> & Record<string, unknown>> => {
  const parts = partsOf(shape);
  return wire((value) => {
    if (!isObject(value)) return NONE;
    const read = shaped(parts, value, false);
    return read === NONE ? NONE : built<ValuesOf<S> & Record<string, unknown>>({ ...value, ...read });
  });
};

/** The value under this key, for answers that wrap a record: `inside('contact', contact)`. */
export const inside = <T>(key: string, inner: Wire<T>): Wire<T> =>
  wire((value) => (isObject(value) ? inner.read(value[key]) : NONE));

/** What a vendor sent besides the keys that are read: absent if there is nothing, and without secrets at any depth. */
export type More = { more?: Record<string, unknown> };

/**
 * A record: its ids must be there; everything else is null or empty if it cannot be read. `more` holds the rest, and what
 * is read for our own use only (`also`): nothing that a vendor sends is lost.
 */
export const record = <const S extends Shape>(
  shape: S,
  also: Array<keyof S & string> = [],
): Wire<TolerantOf<S> & More> => {
  const parts = partsOf(shape);
  const held = new Set(Object.keys(shape).filter((key) => !also.includes(key)));
  return wire((value) => {
    if (!isObject(value)) return NONE;
    const read = shaped(parts, value, true);
    if (read === NONE) return NONE;
    let more: Record<string, unknown> | undefined;
    for (const key in value) {
      if (value[key] === null || value[key] === undefined || held.has(key)) continue;
      more ??= {};
      more[key] = value[key];
    }
    const kept = more && withoutSecrets(more);
    if (isObject(kept) && Object.keys(kept).length > 0) read.more = kept;
    return built<TolerantOf<S> & More>(read);
  });
};
