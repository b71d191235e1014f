/** Values of the account's own fields, in and out. */
import { sameValues } from '../../platform/changes.js';
import { choiceOf, choicesOf } from '../../platform/choices.js';
import type { Client } from '../../platform/client.js';
import { readDue } from '../../platform/dates.js';
import { invalidInput } from '../../platform/failure.js';
import { isBlank, number } from '../../platform/values.js';
import type { CustomValues } from '../../records/keys.js';
import {
  CONTACT_FIELDS,
  type CustomFieldRecord,
  customKey,
  type FieldKind,
  fieldName,
  isField,
  readFields,
} from './custom_fields.js';
import type { OwnValue } from './wire.js';

/** Values by `cf_<field id>`; headings, which come along with them, are left out. */
export const customValues = (entries: OwnValue[]): CustomValues =>
  Object.fromEntries(
    entries.filter(({ field }) => isField(field)).map(({ field, value }) => [customKey(field.id), value]),
  );

/** What an earlier step returned, as one text; several values are joined, groups are refused. */
const textOf = (field: CustomFieldRecord, value: unknown): string => {
  const texts = [value].flat().filter((each) => !isBlank(each));
  if (texts.some((each) => typeof each === 'object'))
    throw invalidInput(`${fieldName(field)} takes text, not a group of values. Map one of the values`);
  return texts.map(String).join(', ');
};

/** Several choices: a list, one text with commas, or the JSON of a list. */
const entriesOf = (field: CustomFieldRecord, value: unknown): unknown[] => {
  const entries = typeof value === 'string' && /^\s*\[.*\]\s*$/s.test(value) ? parsed(value) : value;
  return [entries ?? value].flat().map((each) => textOf(field, each));
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const toVendor = (field: CustomFieldRecord, value: unknown, zone: string): unknown => {
  switch (field.type) {
    case 'multiple_choice':
      return choicesOf(field.choices, entriesOf(field, value)).filter((each) => each !== '');
    case 'select_box':
      return choiceOf(field.choices, textOf(field, value));
    case 'number': {
      const amount = number(typeof value === 'number' ? value : textOf(field, value));
      if (amount === null)
        throw invalidInput(`${fieldName(field)} must be a number, not "${textOf(field, value)}"`);
      return amount;
    }
    case 'date':
    case 'anniversary':
      return readDue(textOf(field, value), zone, fieldName(field)).day;
    default:
      return textOf(field, value);
  }
};

/** One value for the API, which expects the field's id beside it under a key of its own. */
export interface FieldValue {
  id: string;
  value: unknown;
}

/** The values of the account's own fields that the form fills in, as the API expects them; those in `cleared` are blank. */
export const fieldValues = async (
  client: Client,
  kind: FieldKind,
  input: Record<string, unknown>,
  cleared: string[] = [],
): Promise<FieldValue[]> => {
  const isCustom = (key: string) => key.startsWith('cf_');
  const filled = Object.keys(input).filter((key) => isCustom(key) && !isBlank(input[key]));
  const emptied = cleared.filter((key) => isCustom(key) && !filled.includes(key));
  if (filled.length + emptied.length === 0) return [];

  const fields = await readFields(client, kind);
  const field = (key: string): CustomFieldRecord => {
    const found = fields.find(({ id }) => customKey(id) === key);
    if (!found) {
      throw invalidInput(
        `OnePageCRM has no ${kind.of} field ${key} anymore. Refresh the fields of this step`,
      );
    }
    return found;
  };
  return [
    ...filled.map(field).map((each) => ({
      id: each.id,
      value: toVendor(each, input[customKey(each.id)], client.meta.timezone),
    })),
    ...emptied.map(field).map(({ id, type }) => ({ id, value: type === 'multiple_choice' ? [] : '' })),
  ];
};

/** The same for a contact. */
export const customBody = async (
  client: Client,
  input: Record<string, unknown>,
  cleared: string[] = [],
): Promise<Array<{ custom_field: { id: string }; value: unknown }>> =>
  (await fieldValues(client, CONTACT_FIELDS, input, cleared)).map(({ id, value }) => ({
    custom_field: { id },
    value,
  }));

/** The values that a record does not have yet; `idOf` returns the id of a value's field. */
export const newValues = <Entry extends { value: unknown }>(
  wanted: Entry[] = [],
  present: OwnValue[],
  idOf: (entry: Entry) => string,
): Entry[] => {
  const values = new Map(present.map(({ field, value }) => [field.id, value]));
  return wanted.filter((entry) => !sameValues(entry.value, values.get(idOf(entry))));
};
