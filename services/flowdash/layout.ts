/** Which fields of a workflow are a task's title, text, due date and id. */
import { invalidInput } from '../../platform/failure.js';
import type { FieldRecord } from './wire.js';

/** On every form about tasks: which of the workflow's fields, by id, hold what every task has. */
export interface FieldChoices {
  title_field?: string | undefined;
  description_field?: string | undefined;
  due_date_field?: string | undefined;
}

/** A workflow's fields, and the part that each of them plays in a task. */
export interface Layout {
  title: FieldRecord | undefined;
  description: FieldRecord | undefined;
  due: FieldRecord | undefined;
  /** Its value names the task in the API. A workflow has at most one. */
  uniqueId: FieldRecord | undefined;
  /** All other fields. */
  own: FieldRecord[];
}

interface Part {
  label: string;
  /** Types of fields that can play the part. */
  types: string[];
  /** By default, the first field of one of these types plays the part. */
  first: string[];
}

/** Flowdash has no title, description or due date of its own: other fields play these parts. */
export const PARTS = {
  title_field: {
    label: 'Title Field',
    types: ['text', 'longText', 'email', 'phone', 'url'],
    first: ['text'],
  },
  description_field: { label: 'Description Field', types: ['longText', 'text'], first: ['longText'] },
  due_date_field: { label: 'Due Date Field', types: ['date', 'datetime'], first: ['date', 'datetime'] },
} satisfies Record<keyof FieldChoices, Part>;

export const candidates = (fields: FieldRecord[], { types }: Part): FieldRecord[] =>
  fields.filter(({ type }) => types.includes(type));

const chosen = (fields: FieldRecord[], part: Part, choice: string | undefined): FieldRecord | undefined => {
  if (!choice) return undefined;
  const field = candidates(fields, part).find(({ id, name }) => id === choice || name === choice);
  if (!field) throw invalidInput(`This workflow has no field "${choice}" for ${part.label}. Choose it again`);
  return field;
};

export const layoutOf = (fields: FieldRecord[], choices: FieldChoices): Layout => {
  const title = chosen(fields, PARTS.title_field, choices.title_field);
  const description = chosen(fields, PARTS.description_field, choices.description_field);
  const due = chosen(fields, PARTS.due_date_field, choices.due_date_field);
  if (title && title === description)
    throw invalidInput('Choose two fields for Title Field and Description Field');

  const free = fields.filter((field) => field !== title && field !== description);
  const first = ({ first: types }: Part) => free.find(({ type }) => types.includes(type));
  const parts = {
    title: title ?? first(PARTS.title_field),
    description: description ?? first(PARTS.description_field),
    due: due ?? first(PARTS.due_date_field),
    uniqueId: fields.find(({ type }) => type === 'uniqueId'),
  };
  const taken = new Set(Object.values(parts));
  return { ...parts, own: fields.filter((field) => !taken.has(field)) };
};

/** A field's name inside a sentence. Braces would be taken for one of the product's words. */
export const nameIn = ({ name }: FieldRecord): string => name.replace(/[{}]/g, '').trim();
