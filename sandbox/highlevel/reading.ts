/** Reads values of a known type from JSON of unknown shape. */

export type Json = Record<string, unknown>;

export const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const recordOf = (value: unknown): Json => (isRecord(value) ? value : {});

export const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

export const numberOf = (value: unknown): number | undefined =>
  typeof value === 'number' ? value : undefined;

export const textsOf = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

export const recordsOf = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isRecord) : []);

/** The text values of a record, e.g. of a query string. */
export const textsIn = (value: unknown): Record<string, string> => {
  const texts: Record<string, string> = {};
  for (const [key, entry] of Object.entries(recordOf(value)))
    if (typeof entry === 'string') texts[key] = entry;
  return texts;
};

/** The record without the keys that have no value. */
export const present = (record: object): Json =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null && value !== undefined));
