/**
 * Schemas of what HighLevel's records share (version 2021-07-28: official OpenAPI file and recorded answers). The file marks
 * hardly any key of an answer as required; every recorded answer has the key of its subject, so that one is required.
 */
import { flag, id, inside, list, NONE, type Of, record, rows, text, type Wire } from '../../platform/wire.js';

/** `timezone`: an IANA name. */
export const locationRecord = record({ id, name: text, timezone: text });
export type LocationRecord = Of<typeof locationRecord>;
export const locationAnswer = inside('location', locationRecord);

/** `deleted` is in no file, but was seen. The parts of the name are only sometimes there. */
export const userRecord = record(
  { id, name: text, firstName: text, lastName: text, email: text, deleted: flag },
  ['firstName', 'lastName', 'deleted'],
);
export type UserRecord = Of<typeof userRecord>;

/** Something that forms offer by its name: a stage, a campaign, a reason. */
export const namedRecord = record({ id, name: text });
export type NamedRecord = Of<typeof namedRecord>;

/** One of the location's own fields, or a folder of them. If its type cannot be read, it counts as text. */
export const customFieldRecord = record({
  id,
  name: text,
  /** TEXT, NUMERICAL, MONETORY … */
  dataType: { ...text, empty: '' },
  documentType: text,
  picklistOptions: list(text),
  /** Values other than the options are accepted as well. */
  isAllowedCustomOption: flag,
});
export type CustomFieldRecord = Of<typeof customFieldRecord>;

/** Value of a custom field: text, number, list of choices, or an object of files or text boxes. */
export interface CustomValue {
  id: string;
  value: unknown;
}

/** Tags are set by name. */
export const tagRecord = record({ name: id });

export const zones = inside('timeZones', rows(text));

/** The first of these keys that holds a record: some answers are spelled in two ways. */
export const insideEither = <T>(keys: string[], inner: Wire<T>): Wire<T> => ({
  read: (value) => {
    for (const key of keys) {
      const read = inside(key, inner).read(value);
      if (read !== NONE) return read;
    }
    return NONE;
  },
});
