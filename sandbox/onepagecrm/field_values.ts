import type { Collection } from '../kernel/collection.js';
import { day, type Fields, isFields, list, number, text } from './body.js';
import type { Field } from './catalog_types.js';
import { invalid } from './errors.js';
import type { FieldValues } from './types.js';

/** `custom_field`, `company_field` or `deal_field`: the key that wraps a field next to its value. */
export type FieldKey = 'custom_field' | 'company_field' | 'deal_field';

/** Guess: a select box and a multiple choice refuse values that are not among their choices. */
const chosen = (field: Field, values: string[]): string[] => {
  const strange = values.find((value) => !field.choices.includes(value));
  if (strange !== undefined) throw invalid({ [field.name]: `${strange} is not a valid choice` });
  return values;
};

/** The stored form of a value, or undefined for a blank one, which clears the field. */
const valueFor = (field: Field, value: unknown): string | number | string[] | undefined => {
  const { name, type } = field;
  const entry = { [name]: value };
  switch (type) {
    case 'number':
      return number(entry, name);
    case 'date':
    case 'anniversary':
      return day(entry, name);
    case 'multiple_choice': {
      const values = Array.isArray(value) ? value.map(String) : [text(entry, name) ?? ''];
      const filled = values.filter((one) => one !== '');
      return filled.length > 0 ? chosen(field, filled) : undefined;
    }
    case 'select_box': {
      const one = text(entry, name);
      return one ? chosen(field, [one])[0] : undefined;
    }
    case 'section_divider':
      throw invalid({ [name]: 'a section divider has no value' });
    default:
      return text(entry, name) || undefined;
  }
};

/** Fields come as `{custom_field: {id}, value}` or as `{id, value}`; a name may replace the id. */
const fieldOf = (fields: Collection<Field>, key: FieldKey, entry: Fields): Field => {
  const inner = entry[key];
  const named = isFields(inner) ? inner : entry;
  const field = fields.find(({ id, name }) => (named.id ? id === named.id : name === named.name));
  if (!field) throw invalid({ [`${key}s`]: `${key} is invalid` });
  return field;
};

/** Values after a write: `base` with the body's values on top, field by field. */
export const writeValues = (
  fields: Collection<Field>,
  key: FieldKey,
  body: Fields,
  base: FieldValues,
): FieldValues => {
  const values = { ...base };
  for (const entry of list(body, `${key}s`) ?? []) {
    if (!isFields(entry)) throw invalid({ [`${key}s`]: `${key}s is invalid` });
    const field = fieldOf(fields, key, entry);
    const value = valueFor(field, entry.value);
    if (value === undefined) delete values[field.id];
    else values[field.id] = value;
  }
  return values;
};

/** An external id is unique: refuses one that another record of the same kind has. Guess: 400. */
export const refuseTakenIds = (
  fields: Collection<Field>,
  values: FieldValues,
  others: () => FieldValues[],
): void => {
  for (const { id, name, type } of fields) {
    const value = values[id];
    if (type !== 'external_id' || value === undefined) continue;
    if (others().some((other) => other[id] === value)) throw invalid({ [name]: `${name} is already taken` });
  }
};

/** A field as its list and every value show it. All types have `choices`, `reminder_days` for anniversaries. */
export const fieldView = ({ id, name, type, position, choices, reminder_days }: Field) => ({
  id,
  name,
  type,
  position,
  choices,
  ...(reminder_days !== null && { reminder_days }),
});

/**
 * Values as a record shows them, in the order of the fields. A section divider is shown, with a blank value, when a
 * field of its section has a value.
 */
export const valuesView = (fields: Collection<Field>, key: FieldKey, values: FieldValues) => {
  const inOrder = fields.all().toSorted((a, b) => a.position - b.position);
  const sectionHasValue = (at: number): boolean => {
    const next = inOrder.findIndex(({ type }, index) => index > at && type === 'section_divider');
    return inOrder.slice(at + 1, next < 0 ? undefined : next).some(({ id }) => values[id] !== undefined);
  };
  return inOrder.flatMap((field, at) => {
    if (field.type === 'section_divider')
      return sectionHasValue(at) ? [{ [key]: fieldView(field), value: '' }] : [];
    const value = values[field.id];
    return value === undefined ? [] : [{ [key]: fieldView(field), value }];
  });
};
