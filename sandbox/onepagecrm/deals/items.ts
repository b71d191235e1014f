import type { Account } from '../account.js';
import { type Fields, flag, integer, isFields, list, number, text } from '../body.js';
import { invalid } from '../errors.js';
import type { Deal, DealItem } from '../types.js';

const readItem = (account: Account, entry: unknown): DealItem => {
  if (!isFields(entry)) throw invalid({ deal_items: 'deal_items is invalid' });
  const [name, description] = [text(entry, 'name'), text(entry, 'description')];
  const [cost, price, qty] = [number(entry, 'cost'), number(entry, 'price'), integer(entry, 'qty')];
  if (!name || description === undefined || cost === undefined || price === undefined || qty === undefined)
    throw invalid({ deal_items: 'name, description, cost, price and qty are required' });
  const predefined_item_id = text(entry, 'predefined_item_id') ?? '';
  return { ...account.stamps(), name, description, cost, price, qty, predefined_item_id };
};

/** Unless the body says `has_deal_items: true`, a deal has no items afterwards, even if it had some. */
export const writeItems = (account: Account, body: Fields, before: DealItem[]): DealItem[] => {
  if (!flag(body, 'has_deal_items')) return [];
  return list(body, 'deal_items')?.map((entry) => readItem(account, entry)) ?? before;
};

/** Guess: the items of a deal make up its amount and its cost. */
export const totals = (items: DealItem[], { amount, cost }: Pick<Deal, 'amount' | 'cost'>) =>
  items.length === 0
    ? { amount, cost }
    : {
        amount: items.reduce((sum, { price, qty }) => sum + price * qty, 0),
        cost: items.reduce((sum, item) => sum + item.cost * item.qty, 0),
      };
