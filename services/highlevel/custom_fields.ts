/** The account's own fields, in forms and outputs. */
import type { Client } from '../../platform/client.js';
import { ifAllowed } from '../../platform/failure.js';
import { path } from '../../platform/path.js';
import { inside, rows } from '../../platform/wire.js';
import type { PlainInputField, PlainOutputField } from '../../records/field.js';
import type { CustomValues } from '../../records/keys.js';
import { locationPath } from './location.js';
import { leftOut } from './permission.js';
import { type CustomFieldRecord, type CustomValue, customFieldRecord } from './wire.js';

/** Kinds that writes of contacts ignore (live probes) or that need an upload first. */
const NOT_WRITABLE = new Set(['TEXTBOX_LIST', 'FILE_UPLOAD', 'SIGNATURE']);
const NUMBERS = new Set(['NUMERICAL', 'FLOAT', 'MONETORY']);
const LISTS = new Set(['CHECKBOX', 'MULTIPLE_OPTIONS']);

export const nameOf = ({ id, name }: CustomFieldRecord): string => name || id;
export const isNumber = ({ dataType }: CustomFieldRecord): boolean => NUMBERS.has(dataType);
export const isList = ({ dataType }: CustomFieldRecord): boolean => LISTS.has(dataType);
export const isDate = ({ dataType }: CustomFieldRecord): boolean => dataType === 'DATE';

/** Key of a custom field in forms and records. */
export const customKey = (id: string): string => `cf_${id}`;

/** What a custom field belongs to. */
export type Model = 'contact' | 'opportunity';

const fieldsAnswer = inside('customFields', rows(customFieldRecord));

/** The location's own fields of contacts or opportunities that a write can set. HighLevel's list also has folders. */
export const readCustomFields = (client: Client, model: Model = 'contact'): Promise<CustomFieldRecord[]> =>
  client.cached(`custom_fields:${model}`, async () => {
    const all = await client.get(path`${locationPath(client)}/customFields`, fieldsAnswer, { model });
    return all.filter(
      ({ documentType, dataType }) => documentType !== 'folder' && !NOT_WRITABLE.has(dataType),
    );
  });

const inputType = (field: CustomFieldRecord): PlainInputField['type'] => {
  if (isNumber(field)) return 'number';
  if (isDate(field)) return 'datetime';
  return field.dataType === 'LARGE_TEXT' ? 'text' : 'string';
};

const toInput = (field: CustomFieldRecord): PlainInputField => ({
  key: customKey(field.id),
  label: nameOf(field),
  type: inputType(field),
  ...(field.picklistOptions.length > 0 && { choices: field.picklistOptions }),
  ...(isList(field) && { list: true }),
});

/** A connection that may not see the fields gets a note about that in their place. */
export const customInputFields = (client: Client, model?: Model): Promise<PlainInputField[]> =>
  ifAllowed(
    readCustomFields(client, model).then((fields) => fields.map(toInput)),
    leftOut('custom_fields_notice', 'Custom fields are'),
  );

/** The fields of opportunities. */
export const dealInputFields = (client: Client): Promise<PlainInputField[]> =>
  customInputFields(client, 'opportunity');

/** The fields without that note. */
export const fillable = (fields: PlainInputField[]): PlainInputField[] =>
  fields.filter(({ type }) => type !== 'copy');

const outputFields = async (client: Client, model: Model): Promise<PlainOutputField[]> =>
  (await ifAllowed(readCustomFields(client, model), () => [])).map((field) => ({
    key: `custom_fields__${customKey(field.id)}`,
    label: nameOf(field),
    ...(isNumber(field) && { type: 'number' as const }),
    ...(isList(field) && { list: true }),
  }));

export const customOutputFields = (client: Client): Promise<PlainOutputField[]> =>
  outputFields(client, 'contact');
export const dealOutputFields = (client: Client): Promise<PlainOutputField[]> =>
  outputFields(client, 'opportunity');

/** Values of fields of every kind, by `cf_<id>`. */
export const customValues = (values: CustomValue[]): CustomValues =>
  Object.fromEntries(values.map(({ id, value }) => [customKey(id), value]));
