/**
 * Schemas that several records share (OnePageCRM OpenAPI and recorded answers). Laxer than the OpenAPI file: a record needs only
 * its id, since keys that do not apply to it are absent from recorded answers.
 */
import {
  anything,
  carried,
  every,
  id,
  inside,
  isObject,
  list,
  NONE,
  type Of,
  record,
  text,
  type Wire,
} from '../../platform/wire.js';

/** Every answer is in `data`. */
export const data = <T>(inner: Wire<T>): Wire<T> => inside('data', inner);

/** A single record: `data.contact`, `data.action` … */
export const single = <T>(name: string, inner: Wire<T>): Wire<T> => data(inside(name, inner));

type Needed = { needed: true };

/**
 * A list that goes back whole: if an entry cannot be read, neither can the record. Stricter than the OpenAPI file. If left out
 * or null, the list is empty.
 */
export const whole = <T>(inner: Wire<T>): Wire<T[]> & Needed => ({
  needed: true,
  read: (value) => (value === null || value === undefined ? [] : every(inner).read(value)),
});

/** The texts of an entry, with anything else in it, which goes back as it came. */
type Entry<K extends string> = Partial<Record<K, string | null>> & Record<string, unknown>;

/** Keys that an entry lacks stay absent. `odd` replaces a value that is not text; NONE makes the entry unreadable. */
const entry = <const K extends string>(keys: readonly K[], odd: null | typeof NONE): Wire<Entry<K>> => ({
  read: (value) => {
    if (!isObject(value)) return NONE;
    const texts: Partial<Record<K, string | null>> = {};
    for (const key of keys) {
      if (!(key in value)) continue;
      const one = carried(text).read(value[key]);
      const kept = one === NONE ? odd : one;
      if (kept === NONE) return NONE;
      texts[key] = kept;
    }
    return { ...value, ...texts };
  },
});

const TYPED = ['type', 'value'] as const;
/** One of a contact's emails, phones or web addresses. */
export const typed = entry(TYPED, null);
export const typedWhole = entry(TYPED, NONE);
export type Typed = Of<typeof typed>;

/** What a postal address is made of, beside its type. */
export const ADDRESS_PARTS = ['address', 'city', 'state', 'zip_code', 'country_code'] as const;
export const address = entry([...ADDRESS_PARTS, 'type'], null);
export const addressWhole = entry([...ADDRESS_PARTS, 'type'], NONE);
export type AddressRecord = Of<typeof address>;

/** One of the account's own fields, as its values name it. */
const ownField = record({ id, name: text, type: text });

/** A value of one of the account's own fields. */
export interface OwnValue {
  field: Of<typeof ownField>;
  value: unknown;
}

/** The values of the account's own fields, each beside its field, which has its own key: `custom_field`, `deal_field`. */
export const ownValues = (name: string): Wire<OwnValue[]> & { empty: OwnValue[] } =>
  list({
    read: (entry) => {
      const field = inside(name, ownField).read(entry);
      if (field === NONE || !isObject(entry)) return NONE;
      // The OpenAPI file calls every value a text; numbers and lists of texts are in recorded answers.
      const value = anything.read(entry.value);
      return { field, value: value === NONE ? null : value };
    },
  });

/** A member of the team. */
export const userRecord = record({ id, first_name: text, last_name: text, company_name: text, email: text }, [
  'company_name',
]);
export type UserRecord = Of<typeof userRecord>;
