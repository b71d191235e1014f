import { isRecord } from './record.js';
import { spokenDate } from './spoken_dates.js';

/** The parts of a form field that Zapier's editor needs. */
export interface FormField {
  key: string;
  label?: string;
  /** Markdown. */
  helpText?: string;
  placeholder?: string;
  type?: string;
  dict?: boolean;
  /** Fields of one group are shown together. */
  group?: string;
  /** The search that finds values for this field, as `search.key`. */
  search?: string;
  required?: boolean;
  list?: boolean;
  default?: string;
  dynamic?: string;
  choices?: unknown;
  /** Fields of a line item. */
  children?: FormField[];
  /** Fields whose values decide what this one can be. */
  dependsOn?: string[];
  /** The rest of the form depends on it. */
  altersDynamicFields?: boolean;
}

export const isFields = (value: unknown): value is FormField[] =>
  Array.isArray(value) && value.every((field) => typeof field?.key === 'string');

const single = (type: string | undefined, value: unknown): unknown => {
  if (value === '' || value === null || value === undefined) return value;
  switch (type) {
    case 'boolean':
      return typeof value === 'boolean' ? value : /^(true|yes|1|on|y|t)$/i.test(String(value));
    case 'integer':
    case 'number':
      return typeof value === 'number' || Number.isNaN(Number(value)) ? value : Number(value);
    case 'datetime':
      return typeof value === 'object' ? value : spokenDate(String(value));
    default:
      return typeof value === 'object' ? value : String(value);
  }
};

/** One row of line items, each value in its field's type. */
const row = (children: FormField[], value: unknown): unknown =>
  isRecord(value)
    ? Object.fromEntries(
        Object.entries(value).map(([key, entry]) => {
          const child = children.find((each) => each.key === key);
          return [key, child ? coerce(child, entry) : entry];
        }),
      )
    : value;

/** A value in its field's type, as Zapier converts what was typed or mapped. */
export const coerce = ({ type, list, children }: FormField, value: unknown): unknown => {
  const several = Array.isArray(value) ? value : [value];
  if (children) return several.map((entry) => row(children, entry));
  if (list) return several.map((entry) => single(type, entry));
  return single(type, Array.isArray(value) ? value.join(',') : value);
};

/** Values and labels of static choices, in any of the three ways to write them. */
export const choicesOf = (choices: unknown): Array<[value: string, label: string]> => {
  if (isRecord(choices)) return Object.entries(choices).map(([value, label]) => [value, String(label)]);
  return (Array.isArray(choices) ? choices : []).map((choice) =>
    isRecord(choice) ? [String(choice.value), String(choice.label)] : [String(choice), String(choice)],
  );
};
