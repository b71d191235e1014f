import type { Client } from '../../../platform/client.js';
import { property } from '../../../platform/error_answers.js';
import { Failure, invalidInput, UNREADABLE } from '../../../platform/failure.js';
import { markText, readMark } from '../../../platform/origin.js';
import { isBlank } from '../../../platform/values.js';
import { carried, NONE, text } from '../../../platform/wire.js';
import type { InputOf } from '../../../records/field.js';
import type * as forms from '../../../records/task/forms.js';
import { type FieldChoices, type Layout, nameIn, PARTS } from '../layout.js';
import { stageOf } from '../stages.js';
import { memberOf } from '../users.js';
import { BUILT_IN, type FieldRecord } from '../wire.js';
import type { Workflow } from '../workflow.js';
import { clearedValues } from './clear_fields.js';
import { customKey } from './record.js';
import { identityOf } from './unique_id.js';
import { toVendor } from './values.js';
import type { TaskRecord, TaskValues } from './wire.js';

/** What only Flowdash asks for about a new task. The workflow's own fields are `cf_<field id>`. */
export interface NewTaskChoices extends FieldChoices {
  stage?: string | undefined;
  /** What to do with a task that already has the Unique ID: `return` (default), `update` or `refuse`. */
  if_exists?: string | undefined;
}
export type NewTaskInput = InputOf<typeof forms.createTask> & NewTaskChoices;

/** What the forms for new tasks and for changes say about a task. */
type TaskInput = Pick<
  InputOf<typeof forms.updateTask>,
  'title' | 'description' | 'due_date' | 'assignee_id' | 'stage'
> &
  FieldChoices;

const ownInput = (input: TaskInput, field: FieldRecord): unknown => property(input, customKey(field));

/** A field that plays a part, and its value in the shared form. */
interface Part {
  label: string;
  choice: string;
  field: FieldRecord | undefined;
  value: string | undefined;
  /** Says where the task was made from, to be kept as the last line. */
  mark?: string | undefined;
}

/** The form may still have a value under the field's own name, if the choice of fields was changed later. */
const valueFor = ({ label, choice, field, value, mark }: Part, input: TaskInput): string => {
  const own = field && ownInput(input, field);
  if (value && field && !isBlank(own))
    throw invalidInput(`Fill in ${label} or ${nameIn(field)}, not both: ${choice} makes them the same field`);
  return markText(value || (isBlank(own) ? '' : String(own)), mark) ?? '';
};

/** Values of the fields that play a part, by field name. */
const partValues = (layout: Layout, input: TaskInput, mark: string | undefined, zone: string): TaskValues => {
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
        throw invalidInput(
          `${label} has no matching field in this workflow. Choose a ${choice}, or leave ${label} blank`,
        );
      return [field.name, toVendor(field, value, zone, label)];
    }),
  );
};

/** What the form fills in for the other fields, by field name. */
const ownValues = ({ own }: Layout, input: TaskInput, zone: string): TaskValues =>
  Object.fromEntries(
    own
      .filter((field) => !isBlank(ownInput(input, field)))
      .map((field) => [field.name, toVendor(field, ownInput(input, field), zone)]),
  );

const filledIn = (
  { layout, people }: Workflow,
  input: TaskInput,
  mark: string | undefined,
  zone: string,
): TaskValues => ({
  ...ownValues(layout, input, zone),
  ...partValues(layout, input, mark, zone),
  ...(input.stage && { [BUILT_IN.stage]: input.stage }),
  ...(input.assignee_id && { [BUILT_IN.assignedTo]: memberOf(people, input.assignee_id) }),
});

/** The stage of the form as the workflow spells it. */
export const withStage = async <Input extends { stage?: string | undefined }>(
  client: Client,
  { id }: Pick<Workflow, 'id'>,
  input: Input,
): Promise<Input> => (input.stage ? { ...input, stage: await stageOf(client, id, input.stage) } : input);

/** A new task as the API takes it, with only what the form filled in, and its Unique ID if it has one. */
export const newTask = (
  workflow: Workflow,
  input: NewTaskInput,
  zone: string,
): { body: TaskValues; uniqueId: string | undefined } => {
  const { layout } = workflow;
  const { uniqueId, mark } = identityOf(layout, input);
  const body: TaskValues = {
    ...filledIn(workflow, input, mark, zone),
    ...(layout.uniqueId && uniqueId !== undefined && { [layout.uniqueId.name]: uniqueId }),
  };
  return { body, uniqueId };
};

/** What the form wants to change on an existing task. The mark of its origin stays below a new description. */
export const changedTask = (
  workflow: Workflow,
  input: TaskInput & { clear_fields?: string[] | undefined },
  present: TaskRecord,
  zone: string,
): TaskValues => {
  const { description } = workflow.layout;
  const isDescribed = description && !isBlank(input.description || ownInput(input, description));
  const old = isDescribed ? carried(text).read(present[description.name]) : null;
  if (old === NONE) throw new Failure({ kind: 'unavailable', reason: UNREADABLE });
  const filled = filledIn(workflow, input, readMark(old) ?? undefined, zone);
  return { ...clearedValues(workflow.layout, input.clear_fields, filled), ...filled };
};
