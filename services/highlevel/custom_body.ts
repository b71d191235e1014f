/** Values of the account's own fields, on their way in. */
import _ from 'lodash';
import { choiceOf, choicesOf, notAChoice } from '../../platform/choices.js';
import type { Client } from '../../platform/client.js';
import { readDue } from '../../platform/dates.js';
import { invalidInput } from '../../platform/failure.js';
import { isBlank, list, number } from '../../platform/values.js';
import {
  customKey,
  isDate,
  isList,
  isNumber,
  type Model,
  nameOf,
  readCustomFields,
} from './custom_fields.js';
import type { CustomFieldRecord, CustomValue } from './wire.js';

/** A custom value as a write expects it; an answer has it under `value`. */
export interface CustomEntry {
  id: string;
  field_value: unknown;
}

/** Refuses a value that is not one of the choices, unless the field accepts others. */
const offered = (field: CustomFieldRecord, choice: string): string => {
  const { picklistOptions: choices, isAllowedCustomOption } = field;
  if (choices.length === 0 || isAllowedCustomOption || choices.includes(choice)) return choice;
  throw notAChoice(nameOf(field), choice, choices);
};

const toVendor = (field: CustomFieldRecord, value: unknown, zone: string): unknown => {
  const choices = field.picklistOptions;
  if (isList(field)) return choicesOf(choices, value).map((choice) => offered(field, choice));
  if (choices.length > 0) return offered(field, choiceOf(choices, String(value)));
  if (isDate(field)) return readDue(String(value), zone, nameOf(field)).day;
  if (!isNumber(field)) return String(value);
  const amount = number(value);
  if (amount === null)
    throw invalidInput(`${nameOf(field)} must be a number, for example 1234.50, not "${value}"`);
  return amount;
};

/** The value in one form for comparison: answers write dates and numbers in several ways. */
const comparable = (field: CustomFieldRecord, value: unknown): unknown => {
  if (isBlank(value)) return '';
  if (isList(field)) return list(value).sort();
  if (isNumber(field)) return number(value);
  if (isDate(field) && typeof value === 'number') return new Date(value).toISOString().slice(0, 10);
  return isDate(field) ? String(value).slice(0, 10) : value;
};

/** Keys of the account's own fields that the form fills in or empties. */
const namedIn = (input: Record<string, unknown>, cleared: string[]) => ({
  filled: Object.keys(input).filter((name) => name.startsWith('cf_') && !isBlank(input[name])),
  emptied: cleared.filter((name) => name.startsWith('cf_')),
});

/**
 * If the form names some of the account's own fields, requests these fields before reading the record to change: they are
 * cached, so that nothing comes between reading the record and writing it.
 */
export const readAhead = async (
  client: Client,
  input: Record<string, unknown>,
  cleared: string[] = [],
  model: Model = 'contact',
): Promise<void> => {
  const { filled, emptied } = namedIn(input, cleared);
  if (filled.length + emptied.length > 0) await readCustomFields(client, model);
};

/**
 * The custom values that the form fills in or empties, without those that the contact already has. HighLevel merges: values that
 * are not sent stay.
 */
export const customBody = async (
  client: Client,
  input: Record<string, unknown>,
  present: CustomValue[] = [],
  cleared: string[] = [],
  model: Model = 'contact',
): Promise<CustomEntry[]> => {
  const { filled, emptied } = namedIn(input, cleared);
  if (filled.length + emptied.length === 0) return [];
  const values = new Map(present.map(({ id, value }) => [id, value]));
  const fields = await readCustomFields(client, model);
  const known = new Set(fields.map(({ id }) => customKey(id)));
  const gone = filled.find((key) => !known.has(key));
  if (gone) {
    throw invalidInput(`HighLevel has no ${model} field ${gone} anymore. Refresh the fields of this step`);
  }
  return fields.flatMap((field) => {
    const key = customKey(field.id);
    if (!filled.includes(key) && !emptied.includes(key)) return [];
    const empty = isList(field) ? [] : '';
    const wanted = filled.includes(key) ? toVendor(field, input[key], client.meta.timezone) : empty;
    const same = _.isEqual(comparable(field, wanted), comparable(field, values.get(field.id)));
    return same ? [] : [{ id: field.id, field_value: wanted }];
  });
};
