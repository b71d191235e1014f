/** Reads the sandbox's initial data from YAML files and checks every key once. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/** Reads a value, or says what is wrong and where (`at`). */
export type Reader<T> = (value: unknown, at: string) => T;
export type ReadBy<R> = R extends Reader<infer T> ? T : never;

const wrong = (at: string, must: string, value: unknown): never => {
  throw new Error(`${at} must be ${must}, not ${value === undefined ? 'missing' : JSON.stringify(value)}.`);
};

const simple =
  <T>(must: string, is: (value: unknown) => value is T): Reader<T> =>
  (value, at) =>
    is(value) ? value : wrong(at, must, value);

export const text = simple('a text', (value) => typeof value === 'string');
export const number = simple('a number', (value) => typeof value === 'number');
export const flag = simple('true or false', (value) => typeof value === 'boolean');
/** Anything that the product's own write accepts. */
export const anything: Reader<unknown> = (value) => value;

export const oneOf = <const T extends string>(...words: T[]): Reader<T> =>
  simple(`one of ${words.join(', ')}`, (value): value is T => words.some((word) => word === value));

export const orNull =
  <T>(inner: Reader<T>): Reader<T | null> =>
  (value, at) =>
    value === null ? null : inner(value, at);

/** May be left out. */
export const optional =
  <T>(inner: Reader<T>): Reader<T | undefined> =>
  (value, at) =>
    value === undefined ? undefined : inner(value, at);

export const list =
  <T>(inner: Reader<T>): Reader<T[]> =>
  (value, at) =>
    Array.isArray(value)
      ? value.map((each, index) => inner(each, `${at}[${index}]`))
      : wrong(at, 'a list', value);

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A record with freely chosen keys. */
export const map =
  <T>(inner: Reader<T>): Reader<Record<string, T>> =>
  (value, at) =>
    isMap(value)
      ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inner(each, `${at}.${key}`)]))
      : wrong(at, 'a map', value);

/** Makes keys optional if their values may be undefined. */
type Loose<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: T[K];
};

/** These keys and no others. Omitted keys are absent, not undefined. */
export const object =
  <T extends object>(shape: { [K in keyof T]: Reader<T[K]> }): Reader<Loose<T>> =>
  (value, at) => {
    if (!isMap(value)) return wrong(at, 'a map', value);
    const stray = Object.keys(value).find((key) => !(key in shape));
    if (stray) throw new Error(`${at}.${stray} is no key here; there are: ${Object.keys(shape).join(', ')}.`);
    const read: Partial<T> = {};
    for (const key in shape) {
      const one = shape[key](value[key], `${at}.${key}`);
      if (one !== undefined) read[key] = one;
    }
    const isWhole = (some: Partial<T>): some is Partial<T> & Loose<T> =>
      Object.keys(value).every((key) => value[key] === undefined || key in some);
    return isWhole(read) ? read : wrong(at, 'whole', value);
  };

/** One shape per kind, which the key `kind` names. */
export const byKind =
  <T>(kinds: Record<string, Reader<T>>): Reader<T> =>
  (value, at) => {
    const kind = isMap(value) ? value.kind : undefined;
    const inner = typeof kind === 'string' ? kinds[kind] : undefined;
    return inner ? inner(value, at) : wrong(`${at}.kind`, `one of ${Object.keys(kinds).join(', ')}`, kind);
  };

/** A file next to the calling code, read on first use: `dataFile(import.meta.url, 'bugs.yaml', list(bug))`. */
export const dataFile = <T>(here: string, name: string, reader: Reader<T>): (() => T) => {
  let read: { data: T } | undefined;
  return () => {
    read ??= { data: reader(parse(readFileSync(fileURLToPath(new URL(name, here)), 'utf8')), name) };
    return read.data;
  };
};
