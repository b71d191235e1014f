/** The account's own fields, in forms and outputs. */
import type { Client } from '../../platform/client.js';
import { path } from '../../platform/path.js';
import { type Cursor, readAll } from '../../platform/polling.js';
import type { PlainInputField, PlainOutputField } from '../../records/field.js';
import { PAGE_SIZE, readPage } from './lists.js';
import type { CustomFieldRecord } from './types.js';

/** The account's own fields, of contacts, companies or deals. */
export interface FieldKind {
  /** What the API calls one of them; the list is `<name>s`, in a path and in a record. */
  name: 'custom_field' | 'company_field' | 'deal_field';
  /** What has them, for messages. */
  of: string;
}

export const CONTACT_FIELDS: FieldKind = { name: 'custom_field', of: 'contact' };
export const COMPANY_FIELDS: FieldKind = { name: 'company_field', of: 'company' };
export const DEAL_FIELDS: FieldKind = { name: 'deal_field', of: 'deal' };

/** `section_divider` is a heading on the page, not a field. */
export const isField = ({ type }: { type?: string | undefined }): boolean => type !== 'section_divider';

type Rows = Partial<Record<string, Array<Partial<Record<string, CustomFieldRecord>>>>>;

const fieldPage =
  (client: Client, { name }: FieldKind) =>
  (cursor: Cursor, size: number) =>
    readPage(
      client,
      path`/${name}s`,
      {},
      (data: Rows) => data[`${name}s`]?.flatMap((row) => row[name] ?? []),
      cursor,
      size,
    );

/** The account's own fields of a kind, in the order of the page. */
export const readFields = (client: Client, kind: FieldKind): Promise<CustomFieldRecord[]> =>
  client.cached(`onepagecrm:${kind.name}s`, async () =>
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
  (await readFields(client, kind)).map(({ id, name, type, choices }) => ({
    key: customKey(id),
    label: name,
    type: TYPES[type] ?? 'string',
    ...(choices && choices.length > 0 && { choices }),
    ...(type === 'multiple_choice' && { list: true }),
  }));

const outputFieldsOf = async (client: Client, kind: FieldKind): Promise<PlainOutputField[]> =>
  (await readFields(client, kind)).map(({ id, name, type }) => ({
    key: `custom_fields__${customKey(id)}`,
    label: name,
    ...(type === 'number' && { type: 'number' as const }),
    ...(type === 'multiple_choice' && { list: true }),
  }));

export const customInputFields = (client: Client): Promise<PlainInputField[]> =>
  inputFieldsOf(client, CONTACT_FIELDS);
export const customOutputFields = (client: Client): Promise<PlainOutputField[]> =>
  outputFieldsOf(client, CONTACT_FIELDS);
export const companyOutputFields = (client: Client): Promise<PlainOutputField[]> =>
  outputFieldsOf(client, COMPANY_FIELDS);
export const dealOutputFields = (client: Client): Promise<PlainOutputField[]> =>
  outputFieldsOf(client, DEAL_FIELDS);
