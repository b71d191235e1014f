import { badRequest } from '../errors.js';
import { isRecord, type Json, textOf } from '../reading.js';
import type { CustomField, CustomFieldValue, CustomValue } from '../types.js';

const NUMBERS = new Set(['NUMERICAL', 'FLOAT', 'MONETORY']);
const CHOICES = new Set(['CHECKBOX', 'MULTIPLE_OPTIONS']);
const FILES = new Set(['FILE_UPLOAD', 'SIGNATURE']);

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === 'string');

const isEmpty = (value: unknown): boolean =>
  value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/**
 * A text box list of a contact is an object keyed by row ids that HighLevel assigned; only those keys can be set.
 * Anything else is accepted but has no effect (seen). An opportunity takes a plain list of texts.
 */
const textBoxes = (field: CustomField, value: unknown, current: CustomValue | undefined) => {
  if (field.model === 'opportunity') return isTexts(value) ? value : undefined;
  if (!isRecord(value) || !isRecord(current)) return current;
  return Object.keys(value).every((row) => row in current) ? { ...current, ...value } : current;
};

/** The stored form of a value; undefined if the data type does not accept it. */
const kept = (
  field: CustomField,
  value: unknown,
  current: CustomValue | undefined,
): CustomValue | undefined => {
  if (NUMBERS.has(field.dataType)) {
    // That a number written as text is accepted is a guess; that an object is refused was seen.
    const number = typeof value === 'string' ? Number(value) : value;
    return typeof number === 'number' && Number.isFinite(number) ? number : undefined;
  }
  if (CHOICES.has(field.dataType)) return isTexts(value) ? value : undefined;
  if (FILES.has(field.dataType)) return isRecord(value) ? value : undefined;
  if (field.dataType === 'TEXTBOX_LIST') return textBoxes(field, value, current);
  // A choice that is not in the list is stored like any text (a guess).
  return textOf(value);
};

/** With or without its model: `contact.industry` or `industry`. */
const isKeyOf = ({ model, fieldKey }: CustomField, key: unknown): boolean =>
  fieldKey === key || fieldKey === `${model}.${key}`;

const shown = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/**
 * The custom field values of a record after a write. Fields that are not named keep their values; an empty value
 * clears one. Entries name a field by `id` or `key`; an unknown one has no effect (a guess).
 */
export const writeCustomFields = (
  current: CustomFieldValue[],
  entries: Json[],
  fields: CustomField[],
): CustomFieldValue[] => {
  const values = new Map(current.map(({ id, value }) => [id, value]));
  for (const { id, key, field_value: value } of entries) {
    const field = fields.find((candidate) =>
      id === undefined ? isKeyOf(candidate, key) : candidate.id === id,
    );
    if (!field || field.documentType === 'folder') continue;
    const isTextBoxes = field.dataType === 'TEXTBOX_LIST';
    if (isEmpty(value) && !isTextBoxes) {
      values.delete(field.id);
      continue;
    }
    const next = kept(field, value, values.get(field.id));
    if (next !== undefined) values.set(field.id, next);
    else if (!isTextBoxes) throw badRequest(`Invalid Custom Field Value "${shown(value)}" for "${field.id}"`);
  }
  return [...values].map(([id, value]) => ({ id, value }));
};
