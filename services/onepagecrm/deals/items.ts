/** The items that a deal is made of. */

import _ from 'lodash';
import type { Client } from '../../../platform/client.js';
import { invalidInput } from '../../../platform/failure.js';
import { path } from '../../../platform/path.js';
import { type Cursor, type Page, readAll } from '../../../platform/polling.js';
import { compact, number, sameText, text } from '../../../platform/values.js';
import { inside } from '../../../platform/wire.js';
import type { Choices } from '../../../records/capability.js';
import type { PlainInputField } from '../../../records/field.js';
import { PAGE_SIZE, readPage } from '../lists.js';
import { idOf, readOne } from '../paths.js';
import { single } from '../wire.js';
import { type DealItem, type PredefinedItem, predefinedItem } from './wire.js';

/** One line of the form. */
export interface ItemLine {
  deal_items_predefined_item_id?: string;
  deal_items_name?: string;
  deal_items_description?: string;
  deal_items_price?: number | string;
  deal_items_cost?: number | string;
  deal_items_qty?: number | string;
}

/** Lines of items; on an existing deal, they change the items with their names. */
export const itemsField = (isUpdate: boolean): PlainInputField => ({
  key: 'deal_items',
  label: 'Items',
  children: [
    {
      key: 'deal_items_predefined_item_id',
      label: 'Predefined Item',
      dynamic: 'predefined_item_list.id.name',
      helpText: 'Fills in name, description, cost and price if you leave them blank.',
    },
    {
      key: 'deal_items_name',
      label: 'Item Name',
      helpText: isUpdate
        ? 'Needed without a predefined item. An item of the deal with the same name is changed, any other is added.'
        : 'Needed without a predefined item.',
    },
    { key: 'deal_items_description', label: 'Item Description' },
    { key: 'deal_items_price', label: 'Item Price', type: 'number' },
    { key: 'deal_items_cost', label: 'Item Cost', type: 'number' },
    { key: 'deal_items_qty', label: 'Item Quantity', type: 'integer', helpText: 'Leave blank for 1.' },
  ],
});

const itemPage =
  (client: Client) =>
  (cursor: Cursor, size: number): Promise<Page<PredefinedItem>> =>
    readPage(
      client,
      path`/predefined_items`,
      {},
      { key: 'predefined_items', row: inside('predefined_item', predefinedItem) },
      cursor,
      size,
    );

/** The account's predefined items. */
export const items: Choices = {
  list: async (client) =>
    (await readAll(itemPage(client), PAGE_SIZE)).map(({ id, name }) => ({ id, name: text(name) ?? id })),
};

const readItem = (client: Client, id: string): Promise<PredefinedItem> =>
  client.cached(`predefined_item:${id}`, () =>
    readOne(
      client,
      path`/predefined_items/${idOf('Predefined Item', id)}`,
      single('predefined_item', predefinedItem),
    ),
  );

const amount = (value: unknown, label: string): number | undefined => {
  if (value === undefined || value === null || value === '') return undefined;
  const read = number(value);
  if (read === null) throw invalidInput(`${label} must be a number, for example 1234.50, not "${value}"`);
  return read;
};

const quantity = (value: unknown): number | undefined => {
  const read = amount(value, 'Item Quantity');
  if (read !== undefined && (!Number.isInteger(read) || read < 1)) {
    throw invalidInput(`Item Quantity must be a whole number of at least 1, not "${value}"`);
  }
  return read;
};

/** The parts of an item that only the API writes (OnePageCRM OpenAPI). */
const READ_ONLY = ['id', 'amount', 'deal_id', 'position', 'created_at', 'modified_at'];

/** An item as the API expects it: it requires all of these but the last. Anything else in it goes back as it came. */
const writable = ({
  name,
  description,
  cost,
  price,
  qty,
  predefined_item_id,
  ...others
}: DealItem): DealItem => ({
  ..._.omit(others, READ_ONLY),
  name: name ?? '',
  description: description ?? '',
  cost: cost ?? 0,
  price: price ?? 0,
  qty: qty ?? 1,
  ...(predefined_item_id && { predefined_item_id }),
});

const templateOf = async (client: Client, id: string): Promise<DealItem> => {
  const { name, description, cost, price } = await readItem(client, id);
  return { name, description, cost, price, predefined_item_id: id };
};

const toItem = async (client: Client, line: ItemLine, there: DealItem | undefined): Promise<DealItem> => {
  const id = line.deal_items_predefined_item_id || undefined;
  const filledIn = compact({
    name: line.deal_items_name?.trim(),
    description: line.deal_items_description,
    price: amount(line.deal_items_price, 'Item Price'),
    cost: amount(line.deal_items_cost, 'Item Cost'),
    qty: quantity(line.deal_items_qty),
  });
  if (!id && !filledIn.name) throw invalidInput('Items: fill in Item Name, or choose a Predefined Item');
  // An item that the deal already has keeps its values, so that a step that runs twice changes nothing.
  const template = there ?? (id ? await templateOf(client, id) : {});
  return writable({ ...template, ...filledIn });
};

/**
 * All items of the deal, with these lines among them: a line changes an item that was there before, and each item changes at
 * most once; all other lines are added, even several with the same name.
 */
export const itemsWith = async (
  client: Client,
  lines: ItemLine[],
  present: DealItem[] = [],
): Promise<DealItem[]> => {
  const all = present.map(writable);
  const changed = new Set<number>();
  for (const line of lines.filter((each) => !_.isEmpty(compact(each)))) {
    const id = line.deal_items_predefined_item_id;
    const isSame = (item: DealItem) =>
      id ? item.predefined_item_id === id : sameText(item.name, line.deal_items_name);
    const found = present.findIndex((item, i) => !changed.has(i) && isSame(item));
    const place = found < 0 ? all.length : found;
    changed.add(place);
    all.splice(place, 1, await toItem(client, line, present[found]));
  }
  return all;
};

export const sameItems = (items: DealItem[], present: DealItem[]): boolean =>
  _.isEqual(items, present.map(writable));
