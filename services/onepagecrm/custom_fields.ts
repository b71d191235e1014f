import type { PlainInputField, PlainOutputField } from '../../model/fields.js';
import type { Client } from '../../platform/client.js';
import { readAll } from '../../platform/polling.js';
import { PAGE_SIZE, readPage } from './lists.js';
import type { CustomFieldRecord } from './types.js';

/** `section_divider` is a heading on the page, not a field. */
export const isField = ({ type }: { type?: string | undefined }): boolean => type !== 'section_divider';

const customFieldPage = (client: Client) => (cursor: string | number | undefined, size: number) =>
  readPage(
    client,
    '/custom_fields',
    {},
    (data: { custom_fields?: Array<{ custom_field: CustomFieldRecord }> }) =>
      data.custom_fields?.map(({ custom_field }) => custom_field),
    cursor,
    size,
  );

/** The account's own contact fields, in the order of the page. */
export const readCustomFields = (client: Client): Promise<CustomFieldRecord[]> =>
  client.cached('onepagecrm:custom_fields', async () =>
    (await readAll(customFieldPage(client), PAGE_SIZE)).filter(isField),
  );

const TYPES: Record<string, PlainInputField['type']> = {
  anniversary: 'datetime',
  date: 'datetime',
  multi_line_text: 'text',
  number: 'number',
};

/** Key of a field in the form and in a record's `custom_fields`. */
export const customKey = (id: string): string => `cf_${id}`;

export const customInputFields = async (client: Client): Promise<PlainInputField[]> =>
  (await readCustomFields(client)).map(({ id, name, type, choices }) => ({
    key: customKey(id),
    label: name,
    type: TYPES[type] ?? 'string',
    ...(choices && choices.length > 0 && { choices }),
    ...(type === 'multiple_choice' && { list: true }),
  }));

export const customOutputFields = async (client: Client): Promise<PlainOutputField[]> =>
  (await readCustomFields(client)).map(({ id, name, type }) => ({
    key: `custom_fields__${customKey(id)}`,
    label: name,
    ...(type === 'number' && { type: 'number' as const }),
    ...(type === 'multiple_choice' && { list: true }),
  }));
