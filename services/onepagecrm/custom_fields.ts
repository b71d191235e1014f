/** The account's own fields, in forms and outputs. */
import type { Client } from '../../platform/client.js';
import { path } from '../../platform/path.js';
import { type Cursor, readAll } from '../../platform/polling.js';
import { id, inside, list, type Of, record, text } from '../../platform/wire.js';
import type { PlainInputField, PlainOutputField } from '../../records/field.js';
import { PAGE_SIZE, readPage } from './lists.js';

/** The account's own fields, of contacts, companies or deals. */
export interface FieldKind {
  /** What the API calls one of them; the list is `<name>s`, in a path and in a record. */
  name: 'custom_field' | 'company_field' | 'deal_field';
  /** What has these fields, for messages. */
  of: string;
}

export const CONTACT_FIELDS: FieldKind = { name: 'custom_field', of: 'contact' };
export const COMPANY_FIELDS: FieldKind = { name: 'company_field', of: 'company' };
export const DEAL_FIELDS: FieldKind = { name: 'deal_field', of: 'deal' };

/** `section_divider` is a heading on the page, not a field. */
export const isField = ({ type }: { type: string | null }): boolean => type !== 'section_divider';

/** One of the account's own fields. */
const fieldRecord = record({ id, name: text, type: text, choices: list(text) });
export type CustomFieldRecord = Of<typeof fieldRecord>;

/** The field's name in forms and messages. */
export const fieldName = ({ id, name }: CustomFieldRecord): string => name || `Field ${id}`;

const fieldPage =
  (client: Client, { name }: FieldKind) =>
  (cursor: Cursor, size: number) =>
    readPage(client, path`/${name}s`, {}, { key: `${name}s`, row: inside(name, fieldRecord) }, cursor, size);

/** The account's own fields of a kind, in the order of the page. */
export const readFields = (client: Client, kind: FieldKind): Promise<CustomFieldRecord[]> =>
  client.cached(`${kind.name}s`, async () =>
    (await readAll(fieldPage(client, kind), PAGE_SIZE)).filter(isField),
  );

const TYPES: Record<string, PlainInputField['type']> = {
  anniversary: 'datetime',
  date: 'datetime',
  multi_line_text: 'text',
  number: 'number',
};

/** Key of a field in the form and in a record's `custom_fields`. */
export const customKey = (id: string): string => `cf_${id}`;

export const inputFieldsOf = async (client: Client, kind: FieldKind): Promise<PlainInputField[]> =>
  (await readFields(client, kind)).map((field) => ({
    key: customKey(field.id),
    label: fieldName(field),
    type: TYPES[field.type ?? ''] ?? 'string',
    ...(field.choices.length > 0 && { choices: field.choices }),
    ...(field.type === 'multiple_choice' && { list: true }),
  }));

const outputFieldsOf = async (client: Client, kind: FieldKind): Promise<PlainOutputField[]> =>
  (await readFields(client, kind)).map((field) => ({
    key: `custom_fields__${customKey(field.id)}`,
    label: fieldName(field),
    ...(field.type === 'number' && { type: 'number' as const }),
    ...(field.type === 'multiple_choice' && { list: true }),
  }));

export const customInputFields = (client: Client): Promise<PlainInputField[]> =>
  inputFieldsOf(client, CONTACT_FIELDS);
export const customOutputFields = (client: Client): Promise<PlainOutputField[]> =>
  outputFieldsOf(client, CONTACT_FIELDS);
export const companyOutputFields = (client: Client): Promise<PlainOutputField[]> =>
  outputFieldsOf(client, COMPANY_FIELDS);
export const dealOutputFields = (client: Client): Promise<PlainOutputField[]> =>
  outputFieldsOf(client, DEAL_FIELDS);
