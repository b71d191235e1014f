import type { PlainInputField, PlainOutputField } from '../../model/fields.js';
import type { Client } from '../../platform/client.js';
import { candidates, type FieldChoices, type Layout, layoutOf, nameIn, PARTS } from './layout.js';
import { customKey } from './tasks.js';
import type { FieldRecord } from './types.js';
import { readFields, type WorkflowInput } from './workflow.js';

const choiceField = (
  key: keyof FieldChoices,
  fields: FieldRecord[],
  standard: FieldRecord | undefined,
): PlainInputField[] => {
  const choices = Object.fromEntries(candidates(fields, PARTS[key]).map(({ id, name }) => [id, name]));
  if (Object.keys(choices).length === 0) return [];
  const { label } = PARTS[key];
  const otherwise = standard ? `${nameIn(standard)} without a choice.` : 'None without a choice.';
  return [
    { key, label, choices, helpText: `The field of this {project} that plays this part. ${otherwise}` },
  ];
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
  ...(field.options && { choices: field.options }),
  ...(field.type === 'person' && PERSON),
  ...(isMany(field) && { list: true }),
});

/** The fields that the user fills in for a new task, besides those that play a part. */
export const ownInputFields = ({ own, uniqueId }: Layout): PlainInputField[] => [
  ...(uniqueId && !uniqueId.autoincrement ? [ownInputField(uniqueId)] : []),
  ...own.map(ownInputField),
];

const OUTPUT_TYPES: Record<string, PlainOutputField['type']> = {
  number: 'number',
  currency: 'number',
  checkbox: 'boolean',
};

const FILE_FIELDS: PlainOutputField[] = [
  { key: 'filename', label: 'File Name' },
  { key: 'contentType', label: 'Content Type' },
  { key: 'blobId', label: 'File ID' },
];

/** Labels and types of what `custom_fields` holds. */
export const ownOutputFields = async (
  client: Client,
  input: Partial<WorkflowInput>,
): Promise<PlainOutputField[]> => {
  if (!input.project_id) return [];
  const { own } = layoutOf(await readFields(client, input.project_id), input);
  return own.map((field) => ({
    key: `custom_fields__${customKey(field)}`,
    label: field.name,
    ...(OUTPUT_TYPES[field.type] && { type: OUTPUT_TYPES[field.type] }),
    ...(field.type === 'multipleSelect' && { list: true }),
    ...(field.type === 'file' && { children: FILE_FIELDS }),
  }));
};
