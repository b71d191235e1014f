import { dataFile, list, map, number, object, optional, type ReadBy, text } from '../../kernel/data_file.js';
import type { Account } from '../account.js';
import { blankDeal } from '../deals/fields.js';
import type { Deal, DealItem } from '../types.js';
import { agedStamps, dayIn, person, touched, userId } from './age.js';
import { fieldValues, valuesOf } from './fields.js';
import { pipelineId } from './pipelines.js';

const row = object({
  who: text,
  name: text,
  amount: number,
  age: number,
  changed: number,
  owner: optional(text),
  pipeline: optional(text),
  sales_pipeline: optional(text),
  stage: optional(number),
  months: optional(number),
  cost: optional(number),
  text: optional(text),
  /** Names of predefined items. */
  items: optional(list(text)),
  fields: optional(fieldValues),
  /** Last names of additional contacts. */
  linked: optional(list(text)),
  /** Days from now. */
  expected: optional(number),
  /** Days before now. */
  won: optional(number),
  lost: optional(number),
  /** By pipeline. */
  last_stages: optional(map(number)),
});
type Row = ReadBy<typeof row>;

const deals = dataFile(import.meta.url, 'deals.yaml', list(row));

const itemsOf = (account: Account, names: string[], age: number): DealItem[] =>
  account.catalog.predefinedItems
    .filter(({ name }) => names.includes(name))
    .map(({ id, name, description, cost, price }) => ({
      ...agedStamps(account, age),
      ...{ name, description, cost, price, qty: 1, predefined_item_id: id },
    }));

/** Details that only some deals have. Reasons and items get their ids before the deals. */
const moreOf = (account: Account, row: Row): Partial<Deal> => ({
  ...(row.owner && { owner_id: userId(account, row.owner) }),
  ...(row.pipeline && { pipeline_id: pipelineId(account, row.pipeline) }),
  ...(row.sales_pipeline && { sales_pipeline_id: pipelineId(account, row.sales_pipeline) }),
  ...(row.stage !== undefined && { stage: row.stage }),
  ...(row.months !== undefined && { months: row.months }),
  ...(row.cost !== undefined && { cost: row.cost }),
  ...(row.text && { text: row.text }),
  ...(row.items && { deal_items: itemsOf(account, row.items, row.age) }),
  ...(row.fields && { deal_fields: valuesOf(account, account.catalog.dealFields, row.fields) }),
  ...(row.linked && { linked_contacts: row.linked.map((last) => person(account, last).id) }),
  ...(row.expected !== undefined && { expected_close_date: dayIn(account, row.expected) }),
  ...(row.won !== undefined && { status: 'won', close_date: dayIn(account, -row.won) }),
  ...(row.lost !== undefined && {
    status: 'lost',
    close_date: dayIn(account, -row.lost),
    reason_lost_id: account.world.id('hex24'),
  }),
  ...(row.last_stages && {
    last_stages: Object.fromEntries(
      Object.entries(row.last_stages).map(([name, stage]) => [pipelineId(account, name), stage]),
    ),
  }),
});

export const addDeal = (
  account: Account,
  { who, name, amount, age, changed }: Pick<Row, 'who' | 'name' | 'amount' | 'age' | 'changed'>,
  more: Partial<Deal>,
): Deal => {
  const contact = person(account, who);
  const { id, created_at, modified_at } = agedStamps(account, age, changed);
  const own = {
    id,
    created_at,
    modified_at,
    contact_id: contact.id,
    name,
    amount,
    date: created_at.slice(0, 10),
    expected_close_date: dayIn(account, 20),
    author: account.catalog.authorName(account.callerId),
    reason_lost_id: null,
    linked_contacts: [],
  };
  const deal: Deal = account.deals.add(Object.assign(blankDeal(account), own, more));
  if (Object.keys(deal.last_stages).length === 0) deal.last_stages = { [deal.pipeline_id]: deal.stage };
  touched(contact, created_at);
  return deal;
};

export const seedDeals = (account: Account): void => {
  const prepared = deals().map((row) => ({ row, more: moreOf(account, row) }));
  for (const { row, more } of prepared) addDeal(account, row, more);
};
