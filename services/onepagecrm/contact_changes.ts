import _ from 'lodash';
import { filledAddresses } from './addresses.js';
import { EMAILS, PHONES, URLS, writable } from './typed_lists.js';
import type { ContactRecord, CustomValue } from './types.js';

/** A value or a list as texts without order and outer blanks: `24000` is `"24000"`, `''` is null, is `[]`. */
const texts = (value: unknown): string[] =>
  [value]
    .flat()
    .map((each) => String(each ?? '').trim())
    .filter((each) => each !== '')
    .sort();

/** The same value, however it is written. */
export const isSame = (left: unknown, right: unknown): boolean => _.isEqual(texts(left), texts(right));

const lowered = (value: unknown): string[] => texts(value).map((each) => each.toLowerCase());

const isSameInAnyCase = (left: unknown, right: unknown): boolean =>
  _.isEqual(_.uniq(lowered(left)).sort(), _.uniq(lowered(right)).sort());

/** Whether the contact has under this key what is wanted there. */
const has = (present: ContactRecord, key: string, wanted: unknown): boolean => {
  switch (key) {
    case 'emails':
      return _.isEqual(wanted, writable(present.emails, EMAILS));
    case 'phones':
      return _.isEqual(wanted, writable(present.phones, PHONES));
    case 'urls':
      return _.isEqual(wanted, writable(present.urls, URLS));
    case 'address_list':
      return _.isEqual(wanted, filledAddresses(present.address_list));
    // The API finds tags and companies in any letter case, and keeps its own spelling.
    case 'tags':
    case 'company_name':
      return isSameInAnyCase(wanted, Reflect.get(present, key));
    default:
      return isSame(wanted, Reflect.get(present, key));
  }
};

/** What of the wanted body the contact does not have yet. Custom values are compared one by one. */
export const missing = (
  { custom_fields, ...wanted }: Partial<ContactRecord>,
  present: ContactRecord,
): Partial<ContactRecord> => {
  const values = new Map(
    (present.custom_fields ?? []).map(({ custom_field, value }) => [custom_field.id, value]),
  );
  const isNew = ({ custom_field, value }: CustomValue) => !isSame(value, values.get(custom_field.id));
  const custom = (custom_fields ?? []).filter(isNew);
  const rest = _.pickBy(wanted, (value, key) => !has(present, key, value));
  return custom.length > 0 ? { ...rest, custom_fields: custom } : rest;
};
