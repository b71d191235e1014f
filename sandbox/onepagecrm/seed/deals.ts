import type { Account } from '../account.js';
import { blankDeal } from '../deals/fields.js';
import type { Deal, DealItem } from '../types.js';
import { agedStamps, dayIn, person, touched } from './age.js';
import { fieldId } from './fields.js';

interface Row {
  who: string;
  name: string;
  amount: number;
  age: number;
  changed: number;
  more?: Partial<Deal>;
}

const itemsOf = (account: Account, names: string[], age: number): DealItem[] =>
  account.catalog.predefinedItems
    .filter(({ name }) => names.includes(name))
    .map(({ id, name, description, cost, price }) => ({
      ...agedStamps(account, age),
      ...{ name, description, cost, price, qty: 1, predefined_item_id: id },
    }));

const rows = (account: Account, { bo }: { bo: string }): Row[] => {
  const pipeline = (name: string) => account.catalog.pipelines.find((one) => one.name === name)?.id ?? '';
  const [business, retainers, delivery] = [
    pipeline('New Business'),
    pipeline('Retainers'),
    pipeline('Delivery'),
  ];
  const { dealFields } = account.catalog;
  const won = (days: number): Partial<Deal> => ({ status: 'won', close_date: dayIn(account, -days) });
  return [
    {
      who: 'Okafor',
      name: 'Autumn catalogue',
      amount: 4_200,
      age: 40,
      changed: 30,
      more: {
        stage: 60,
        expected_close_date: dayIn(account, 12),
        text: 'Budget is [b]approved[/b].',
        deal_items: itemsOf(account, ['Brand workshop', 'Logo package'], 40),
        cost: 1_500,
        deal_fields: {
          [fieldId(dealFields, 'Deal Size')]: 'Large',
          [fieldId(dealFields, 'Deliverables')]: ['Logo', 'Brochure'],
          [fieldId(dealFields, 'Go-live')]: dayIn(account, 60),
          [fieldId(dealFields, 'Discount (%)')]: 5,
        },
        linked_contacts: [person(account, 'Becker').id],
      },
    },
    {
      who: 'Okafor',
      name: 'Care plan',
      amount: 300,
      age: 90,
      changed: 90,
      more: { months: 12, pipeline_id: retainers, sales_pipeline_id: retainers, stage: 25 },
    },
    { who: 'Dubois', name: 'New logo', amount: 2_400, age: 30, changed: 14, more: { stage: 30 } },
    { who: 'Raman', name: 'Landing page', amount: 1_900.5, age: 20, changed: 8, more: { stage: 90 } },
    { who: 'Nguyen', name: 'Van wraps', amount: 5_600, age: 18, changed: 12, more: { owner_id: bo } },
    { who: 'Álvarez', name: 'Menu boards', amount: 850, age: 200, changed: 75, more: won(75) },
    {
      who: 'Whitfield',
      name: 'Website relaunch',
      amount: 9_800,
      age: 150,
      changed: 50,
      more: {
        pipeline_id: delivery,
        sales_pipeline_id: business,
        stage: 20,
        last_stages: { [business]: 90, [delivery]: 20 },
      },
    },
    { who: 'Byrne', name: 'Bookmarks', amount: 320, age: 100, changed: 62, more: won(62) },
    {
      who: 'Petrova',
      name: 'Fair stand',
      amount: 7_000,
      age: 260,
      changed: 190,
      more: {
        status: 'lost',
        close_date: dayIn(account, -190),
        reason_lost_id: account.world.id('hex24'),
      },
    },
  ];
};

export const addDeal = (account: Account, { who, name, amount, age, changed, more }: Row): Deal => {
  const contact = person(account, who);
  const stamps = agedStamps(account, age, changed);
  const blank = blankDeal(account);
  const deal: Deal = account.deals.add({
    ...blank,
    ...stamps,
    contact_id: contact.id,
    name,
    amount,
    date: stamps.created_at.slice(0, 10),
    expected_close_date: dayIn(account, 20),
    author: account.catalog.authorName(account.callerId),
    reason_lost_id: null,
    linked_contacts: [],
    ...more,
  });
  if (Object.keys(deal.last_stages).length === 0) deal.last_stages = { [deal.pipeline_id]: deal.stage };
  touched(contact, stamps.created_at);
  return deal;
};

export const seedDeals = (account: Account, users: { bo: string }): void => {
  for (const row of rows(account, users)) addDeal(account, row);
};
