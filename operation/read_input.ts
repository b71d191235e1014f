/**
 * What Zapier hands over, read once into what the form promises, before any service sees it. A mapped value can be
 * anything that the previous step returned: a number in place of a text, a blank, one text in place of a list.
 */
import _ from 'lodash';
import { type Choice, meant } from '../platform/choices.js';
import { countryCode } from '../platform/countries.js';
import { invalidInput } from '../platform/failure.js';
import { splitTaskId } from '../platform/ids.js';
import { hasCharacters } from '../platform/plain_text.js';
import type { PlainInputField } from '../records/field.js';

type Input = Record<string, unknown>;

/** The value as text; undefined for a blank one. Objects are not text. */
const asText = (value: unknown): string | undefined => {
  if (typeof value === 'string') return hasCharacters(value) ? value : undefined;
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : undefined;
  if (typeof value === 'boolean') return String(value);
  return value instanceof Date && !Number.isNaN(value.getTime()) ? value.toISOString() : undefined;
};

const isNothing = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && !hasCharacters(value));

/** An id is chosen from a list, or has a key that ends in `id`; spaces around it come from the previous step. */
const isId = ({ key, dynamic }: PlainInputField): boolean => dynamic !== undefined || /(^|_)id$/.test(key);

/** Addresses and numbers that a person can be reached at: spaces around them come from the previous step, too. */
const isAddress = ({ key }: PlainInputField): boolean => /(^|_)(email|phone|website|url)$/.test(key);

/** The choices of a field, as they are sent and as they are shown; none if the field does not list them itself. */
const choicesOf = ({ choices = {} }: PlainInputField): Choice[] =>
  Array.isArray(choices)
    ? choices.map((each) => (typeof each === 'string' ? [each, each] : [each.value, each.label]))
    : Object.entries(choices);

const nameOf = ({ key, label }: PlainInputField): string => label ?? key;

/** Ids that a product assigns: they contain no spaces. Stages, tags and Unique IDs may be entered by name. */
const GIVEN = /^(related_)?(contact|company|deal|call|meeting|pipeline|folder|step|workflow|campaign)_id$/;

/** Ids of single records and of people, which all have the same form in a product with `ids`. */
const ALIKE =
  /^((related_|linked_)?(contact|company|deal|note|call|meeting|task)|parent|project|folder|section|step|file|version|owner|assignee|user)_id$/;

/** Of `contact:task`, only the task's id is checked. An id that is not chosen from a list belongs to another product. */
const isStrange = ({ key, dynamic }: PlainInputField, id: string, ids: RegExp | undefined): boolean =>
  ids !== undefined && dynamic !== undefined && ALIKE.test(key) && !ids.test(splitTaskId(id).taskId.trim());

/** A `contact:task` names its contact, too. */
const readId = (field: PlainInputField, text: string, ids?: RegExp): string => {
  const { key } = field;
  const id = key === 'contact_id' ? (text.split(':')[0] ?? '').trim() : text;
  if (!/[\p{L}\p{N}]/u.test(id) || (GIVEN.test(key) && /\s/.test(id)) || isStrange(field, id, ids)) {
    const label = field.label ?? key;
    const from = field.search ? `the ID from Find ${label}` : 'its ID from an earlier step';
    throw invalidInput(`${label} is "${text}", which is not an ID. Choose it from the list, or map ${from}`);
  }
  return id;
};

/** The code of a country, which both CRMs take. */
const readCountry = (field: PlainInputField, text: string): string => {
  const code = countryCode(text);
  if (!code) {
    throw invalidInput(
      `${nameOf(field)} must be the name or the code of a country, for example Ireland or IE, not "${text}"`,
    );
  }
  return code;
};

/** Whether there is something between two addresses that cannot be part of one. */
const holdsSeveral = (text: string): boolean =>
  /[,;\s]/.test(text.slice(text.indexOf('@') + 1, Math.max(0, text.lastIndexOf('@'))));

const readText = (field: PlainInputField, value: unknown, ids?: RegExp): string | undefined => {
  const one: unknown = Array.isArray(value)
    ? value.flatMap((each) => asText(each) ?? []).join(isId(field) ? ',' : ', ')
    : value;
  if (typeof one === 'object' && one !== null && !(one instanceof Date)) {
    throw invalidInput(`${nameOf(field)} takes text, not a group of values. Map one of the values`);
  }
  const text = asText(one);
  if (text === undefined) return undefined;
  if (/(^|_)email$/.test(field.key) && holdsSeveral(text)) {
    throw invalidInput(`${nameOf(field)} takes one address, but "${text.trim()}" has several`);
  }
  if (/(^|_)country$/.test(field.key)) return readCountry(field, text.trim());
  if (isId(field)) return readId(field, text.trim(), ids);
  return isAddress(field) ? text.trim() : (meant(choicesOf(field), text) ?? text);
};

const readNumber = (field: PlainInputField, value: unknown): number | undefined => {
  const text = asText(value)?.trim();
  if (text === undefined) return undefined;
  const read = Number(text);
  if (!Number.isFinite(read)) {
    throw invalidInput(`${nameOf(field)} must be a number, for example 1234.50, not "${text}"`);
  }
  if (field.type === 'integer' && !Number.isInteger(read)) {
    throw invalidInput(`${nameOf(field)} must be a whole number, for example 12, not "${text}"`);
  }
  return read;
};

const readFlag = (field: PlainInputField, value: unknown): boolean | undefined => {
  const text = asText(value)?.trim();
  if (text === undefined) return undefined;
  if (/^(true|yes|y|1|on)$/i.test(text)) return true;
  if (/^(false|no|n|0|off)$/i.test(text)) return false;
  throw invalidInput(`${nameOf(field)} takes Yes or No, not "${text}"`);
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** A list that a previous step wrote as JSON. */
const jsonList = (value: unknown): unknown => {
  const list = typeof value === 'string' && value.trim().startsWith('[') ? parsed(value) : undefined;
  return Array.isArray(list) ? list : value;
};

/** One cell may hold several values, separated by commas or line breaks; a choice may itself contain a comma. */
const readList = (field: PlainInputField, value: unknown): string[] | undefined => {
  const known = choicesOf(field);
  const entries = [jsonList(value)]
    .flat(2)
    .flatMap((each) => {
      const text = asText(each)?.trim();
      if (text === undefined) return [];
      const choice = meant(known, text);
      if (choice !== undefined) return [choice];
      // An address may contain a comma: it separates two files only if another address follows.
      return text.split(field.type === 'file' ? /\n|,\s{0,9}(?=https?:)/i : /[,\n]/);
    })
    .map((each) => meant(known, each.trim()) ?? each.trim())
    .filter((each) => each !== '');
  return entries.length > 0 ? entries : undefined;
};

/** The values of a child, one per line: a list, or one text separated by commas. */
const column = (value: unknown): unknown[] => {
  if (Array.isArray(value)) return value;
  return typeof value === 'string' && value.includes(',')
    ? value.split(',')
    : isNothing(value)
      ? []
      : [value];
};

/**
 * Line items: an array of lines, one line, the JSON of either, or a flat comma-separated text per child, which is how
 * Zapier hands over the children of fields that a function returned.
 */
const readLines = (
  field: PlainInputField,
  children: PlainInputField[],
  input: Input,
): Input[] | undefined => {
  const value = input[field.key];
  const given: unknown = typeof value === 'string' ? parsed(value) : value;
  const lines: unknown[] = isNothing(given) ? [] : [given].flat();
  if (typeof value === 'string' && given === undefined && value.trim() !== '') {
    throw invalidInput(
      `${nameOf(field)} takes line items, not the text "${_.truncate(value, { length: 60 })}"`,
    );
  }
  if (lines.length === 0) {
    const columns = children.map(({ key }) => [key, column(input[key])] as const);
    const length = Math.max(0, ...columns.map(([, values]) => values.length));
    for (let at = 0; at < length; at += 1) {
      lines.push(Object.fromEntries(columns.map(([key, values]) => [key, values[at]])));
    }
  }
  const read = lines
    .filter((line): line is Input => _.isPlainObject(line))
    .map((line) => readFields(children, line))
    .filter((line) => !_.isEmpty(line));
  return read.length > 0 ? read : undefined;
};

const readDict = (field: PlainInputField, value: unknown): Input | undefined => {
  if (isNothing(value)) return undefined;
  const given: unknown = typeof value === 'string' ? parsed(value) : value;
  if (!_.isPlainObject(given)) throw invalidInput(`${nameOf(field)} takes pairs of names and values`);
  const entries = Object.entries(Object(given)).flatMap(([name, each]) => {
    const text = asText(each);
    return text === undefined || name.trim() === '' ? [] : [[name, text] as const];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
};

const readOne = (field: PlainInputField, input: Input, ids?: RegExp): unknown => {
  const value = input[field.key];
  if (field.dict) return readDict(field, value);
  if (field.list) return readList(field, value);
  switch (field.type) {
    case 'number':
    case 'integer':
      return readNumber(field, value);
    case 'boolean':
      return readFlag(field, value);
    default:
      return readText(field, value, ids);
  }
};

const readFields = (fields: readonly PlainInputField[], input: Input, ids?: RegExp): Input => {
  const read: Input = {};
  for (const field of fields) {
    if (field.type === 'copy') continue;
    const value = field.children ? readLines(field, field.children, input) : readOne(field, input, ids);
    if (value !== undefined) read[field.key] = value;
  }
  return read;
};

/** Fields that are not declared: the account's and the product's. Their blank values are dropped, too. */
const readOther = (value: unknown): unknown => {
  if (!Array.isArray(value)) return isNothing(value) ? undefined : value;
  const entries = value.filter((each) => !isNothing(each));
  return entries.length > 0 ? entries : undefined;
};

/**
 * The form's values by key, as its fields declare them. What was not filled in, including blanks, is absent. Throws a
 * Failure that names the field's label for an invalid value. `ids`: what every id of the product looks like.
 */
export const readInput = (fields: readonly PlainInputField[], input: Input, ids?: RegExp): Input => {
  const known = new Set(
    fields.flatMap(({ key, children = [] }) => [key, ...children.map((child) => child.key)]),
  );
  const others = _.mapValues(
    _.pickBy(input, (_value, key) => !known.has(key)),
    (value, key) => (typeof value === 'number' && !key.startsWith('cf_') ? asText(value) : readOther(value)),
  );
  return { ..._.omitBy(others, _.isUndefined), ...readFields(fields, input, ids) };
};
