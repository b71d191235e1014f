import type { Client } from '../../../platform/client.js';
import { clearField } from '../../../records/clear_fields.js';
import type { PlainInputField, PlainOutputField } from '../../../records/field.js';
import { candidates, type FieldChoices, type Layout, layoutOf, nameIn, PARTS } from '../layout.js';
import type { FieldRecord } from '../wire.js';
import { readFields, type WorkflowInput } from '../workflow.js';
import { clearables } from './clear_fields.js';
import { customKey } from './record.js';

const choiceField = (
  key: keyof FieldChoices,
  fields: FieldRecord[],
  standard: FieldRecord | undefined,
): PlainInputField[] => {
  const choices = Object.fromEntries(candidates(fields, PARTS[key]).map(({ id, name }) => [id, name]));
  if (Object.keys(choices).length === 0) return [];
  const { label } = PARTS[key];
  const otherwise = standard ? `Leave blank for ${nameIn(standard)}.` : 'Leave blank for none.';
  return [{ key, label, choices, helpText: `The field of this {project} to use. ${otherwise}` }];
};

/** Which fields are the title, the description and the due date: offered once the workflow is known. */
export const choiceFields = async (
  client: Client,
  { project_id }: Partial<WorkflowInput>,
): Promise<PlainInputField[]> => {
  if (!project_id) return [];
  const fields = await readFields(client, project_id);
  const standard = layoutOf(fields, {});
  return [
    ...choiceField('title_field', fields, standard.title),
    ...choiceField('description_field', fields, standard.description),
    ...choiceField('due_date_field', fields, standard.due),
  ];
};

/** What a form says about the limits of the API. */
export const notice = (helpText: string): PlainInputField => ({ key: 'notice', type: 'copy', helpText });

/** A notice above every form that names one task. */
export const needsUniqueId = ({ uniqueId }: Layout): PlainInputField[] =>
  uniqueId
    ? []
    : [
        {
          key: 'about_unique_id',
          type: 'copy',
          helpText:
            '**This {project} has no Unique ID field, so its {tasks} can only be listed and created.** Choose another one, or add such a field in Flowdash.',
        },
      ];

/** The layout of the chosen workflow, for a form. */
export const layoutFor = async (
  client: Client,
  { project_id = '', ...choices }: Partial<WorkflowInput>,
): Promise<Layout> => layoutOf(await readFields(client, project_id), choices);

/** A notice above the form for something that belongs to one task. */
export const aboutUniqueId = async (
  client: Client,
  input: Partial<WorkflowInput>,
): Promise<PlainInputField[]> => (input.project_id ? needsUniqueId(await layoutFor(client, input)) : []);

/** Fields of operations on an existing task. */
export const taskFields = async (
  client: Client,
  input: Partial<WorkflowInput>,
): Promise<PlainInputField[]> => {
  if (!input.project_id) return [];
  const layout = await layoutFor(client, input);
  return [...needsUniqueId(layout), ...(await choiceFields(client, input))];
};

const INPUT_TYPES: Record<string, PlainInputField['type']> = {
  longText: 'text',
  number: 'number',
  currency: 'number',
  date: 'datetime',
  datetime: 'datetime',
  checkbox: 'boolean',
  file: 'file',
};

const PERSON = { dynamic: 'user_list.id.name', search: 'find_user.id', dependsOn: ['project_id'] };

const isMany = ({ type, limit }: FieldRecord): boolean =>
  type === 'multipleSelect' || (type === 'file' && limit !== 1);

const ownInputField = (field: FieldRecord): PlainInputField => ({
  key: customKey(field),
  label: field.name,
  type: INPUT_TYPES[field.type] ?? 'string',
  required: field.required ?? false,
  ...(field.options.length > 0 && { choices: field.options }),
  ...(field.type === 'person' && PERSON),
  ...(isMany(field) && { list: true }),
});

/** The fields that the user fills in for a new task, besides those that play a part. */
export const ownInputFields = ({ own, uniqueId }: Layout): PlainInputField[] => [
  ...(uniqueId && !uniqueId.autoincrement ? [ownInputField(uniqueId)] : []),
  ...own.map(ownInputField),
];

const REPLACES = 'These take the place of all files that are there. Attach File adds one to them.';

/** What an update may change: nothing is required, and what is fixed at creation is not offered. */
export const updateFields = async (
  client: Client,
  input: Partial<WorkflowInput>,
): Promise<PlainInputField[]> => {
  if (!input.project_id) return [];
  const layout = await layoutFor(client, input);
  const own = layout.own.filter(({ editable }) => editable !== false);
  const clearable = [...clearables(layout)].map(([key, { label }]) => [key, label]);
  return [
    ...(await taskFields(client, input)),
    ...own.map((field) => ({
      ...ownInputField(field),
      required: false,
      ...(field.type === 'file' && { helpText: REPLACES }),
    })),
    clearField(Object.fromEntries(clearable)),
  ];
};

const OUTPUT_TYPES: Record<string, PlainOutputField['type']> = {
  number: 'number',
  currency: 'number',
  checkbox: 'boolean',
};

const FILE_FIELDS: PlainOutputField[] = [
  { key: 'filename', label: 'File Name' },
  { key: 'contentType', label: 'Content Type' },
  { key: 'blobId', label: 'File ID' },
  { key: 'download_url', label: 'File', type: 'file' },
];

/** Labels and types of the values in `custom_fields`. */
export const ownOutputFields = async (
  client: Client,
  input: Partial<WorkflowInput>,
): Promise<PlainOutputField[]> => {
  if (!input.project_id) return [];
  const { own } = await layoutFor(client, input);
  return own.map((field) => ({
    key: `custom_fields__${customKey(field)}`,
    label: field.name,
    ...(OUTPUT_TYPES[field.type] && { type: OUTPUT_TYPES[field.type] }),
    ...(field.type === 'multipleSelect' && { list: true }),
    ...(field.type === 'file' && { children: FILE_FIELDS }),
  }));
};
