import { refuse } from '../../platform/failure.js';
import { markText } from '../../platform/origin.js';
import { isBlank } from '../../platform/values.js';
import type { CreateTaskInput } from '../inputs.js';
import { type FieldChoices, type Layout, nameIn, PARTS } from './layout.js';
import { toVendor } from './task_values.js';
import { customKey } from './tasks.js';
import { BUILT_IN, type FieldRecord, type TaskRecord } from './types.js';
import { identityOf } from './unique_id.js';

/** The shared form and what only Flowdash has. The workflow's own fields are `cf_<field id>`. */
export type CreateFlowdashTaskInput = CreateTaskInput & FieldChoices & { stage?: string | undefined };

const ownInput = (input: CreateFlowdashTaskInput, field: FieldRecord): unknown =>
  Reflect.get(input, customKey(field));

/** A field that plays a part, and what the shared form says for it. */
interface Part {
  label: string;
  choice: string;
  field: FieldRecord | undefined;
  value: string | undefined;
  /** Where the task was made from, to be kept as the last line. */
  mark?: string | undefined;
}

/** The form may still hold the field under its own name too, if the choice of the part was changed later. */
const valueFor = ({ label, choice, field, value, mark }: Part, input: CreateFlowdashTaskInput): string => {
  const own = field && ownInput(input, field);
  if (value && field && !isBlank(own))
    throw refuse(`Fill in ${label} or ${nameIn(field)}, not both: ${choice} makes them the same`);
  return markText(value || (isBlank(own) ? '' : String(own)), mark) ?? '';
};

/** Values of the fields that play a part, by field name. */
const partValues = (
  layout: Layout,
  input: CreateFlowdashTaskInput,
  mark: string | undefined,
  zone: string,
) => {
  const { title_field, description_field, due_date_field } = PARTS;
  const parts: Part[] = [
    { label: 'Title', choice: title_field.label, field: layout.title, value: input.title },
    {
      label: input.description ? 'Description' : 'Made From',
      choice: description_field.label,
      field: layout.description,
      value: input.description,
      mark,
    },
    { label: 'Due Date', choice: due_date_field.label, field: layout.due, value: input.due_date },
  ];
  const filled = parts
    .map((part) => ({ ...part, value: valueFor(part, input) }))
    .filter(({ value }) => value !== '');
  return Object.fromEntries(
    filled.map(({ label, choice, field, value }): [string, unknown] => {
      if (!field)
        throw refuse(`${label} has no place in this workflow. Choose a ${choice} or leave it empty`);
      return [field.name, toVendor(field, value, zone, label)];
    }),
  );
};

/** What the form fills in of the other fields, by field name. */
const ownValues = ({ own }: Layout, input: CreateFlowdashTaskInput, zone: string): TaskRecord =>
  Object.fromEntries(
    own
      .filter((field) => !isBlank(ownInput(input, field)))
      .map((field) => [field.name, toVendor(field, ownInput(input, field), zone)]),
  );

/** A new task as the API takes it, with only what the form filled in, and its Unique ID where it has one. */
export const newTask = (
  layout: Layout,
  input: CreateFlowdashTaskInput,
  zone: string,
): { body: TaskRecord; uniqueId: string | undefined } => {
  const { uniqueId, mark } = identityOf(layout, input);
  const body: TaskRecord = {
    ...ownValues(layout, input, zone),
    ...partValues(layout, input, mark, zone),
    ...(layout.uniqueId && uniqueId !== undefined && { [layout.uniqueId.name]: uniqueId }),
    ...(input.stage && { [BUILT_IN.stage]: input.stage }),
    ...(input.assignee_id && { [BUILT_IN.assignedTo]: input.assignee_id.trim() }),
  };
  return { body, uniqueId };
};
