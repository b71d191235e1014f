/** Which values of a task can be emptied. */
import { invalidInput } from '../../../platform/failure.js';
import { list } from '../../../platform/values.js';
import { type Layout, nameIn } from '../layout.js';
import { BUILT_IN, type FieldRecord } from '../wire.js';
import { customKey } from './record.js';
import type { TaskValues } from './wire.js';

interface Clearable {
  label: string;
  /** Key in a task. */
  name: string;
  blank: null | [];
}

/** Whether a field can be empty: a checkbox cannot, nor can a field that creation requires or fixes. */
const isClearable = ({ type, required, editable }: FieldRecord): boolean =>
  type !== 'checkbox' && !required && editable !== false;

/** `[]` is documented for lists, and null for `Assigned To`; that null also empties other fields is a guess. */
const blankOf = ({ type }: FieldRecord): null | [] =>
  type === 'file' || type === 'multipleSelect' ? [] : null;

/** What an update may empty, by key of the form. */
export const clearables = ({ title, description, due, own }: Layout): Map<string, Clearable> => {
  const fields: Array<[string, FieldRecord | undefined]> = [
    ['title', title],
    ['description', description],
    ['due_date', due],
    ...own.map((field): [string, FieldRecord] => [customKey(field), field]),
  ];
  return new Map([
    ...fields.flatMap(
      ([key, field]): Array<[string, Clearable]> =>
        field && isClearable(field)
          ? [[key, { label: nameIn(field), name: field.name, blank: blankOf(field) }]]
          : [],
    ),
    ['assignee_id', { label: 'Assignee', name: BUILT_IN.assignedTo, blank: null }],
  ]);
};

/** Empty values for the chosen keys, by field name. */
export const clearedValues = (layout: Layout, chosen: unknown, filled: TaskValues): TaskValues => {
  const known = clearables(layout);
  return Object.fromEntries(
    list(chosen).map((key) => {
      const clearable = known.get(key);
      if (!clearable) throw invalidInput(`Clear These Fields has no choice "${key}" in this workflow`);
      const { label, name, blank } = clearable;
      if (name in filled) throw invalidInput(`Fill in ${label} or clear it, not both`);
      return [name, blank];
    }),
  );
};
