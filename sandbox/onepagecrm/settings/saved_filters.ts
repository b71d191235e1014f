import type { Account } from '../account.js';
import { invalid } from '../errors.js';
import type { Contact } from '../types.js';

type Values = (account: Account, contact: Contact) => string[];

const dealsOf = (account: Account, contact: Contact) =>
  account.deals.filter(({ contact_id }) => contact_id === contact.id);

/** The values that a condition tests. The file's example has `deal_owner_id` and `deal_value`; the others are guesses. */
const FIELDS: Record<string, Values> = {
  status_id: (_account, { status_id }) => [status_id],
  owner_id: (_account, { owner_id }) => [owner_id],
  lead_source_id: (_account, { lead_source_id }) => [lead_source_id],
  tag: (_account, { tags }) => tags,
  city: (_account, { address_list }) => address_list.map(({ city }) => city),
  deal_owner_id: (account, contact) => dealsOf(account, contact).map(({ owner_id }) => owner_id),
  deal_value: (account, contact) =>
    dealsOf(account, contact).map(({ amount, months }) => String(amount * months)),
};

const OPERATORS: Record<string, (values: string[], wanted: string) => boolean> = {
  is: (values, wanted) => values.includes(wanted),
  is_not: (values, wanted) => !values.includes(wanted),
  greater: (values, wanted) => values.some((value) => Number(value) > Number(wanted)),
  less: (values, wanted) => values.some((value) => Number(value) < Number(wanted)),
};

/** Whether a contact meets every condition of a saved filter. Guess: an unknown filter id is refused. */
export const savedFilter = (account: Account, filterId: string): ((contact: Contact) => boolean) => {
  const filter = account.catalog.filters.get(filterId);
  if (!filter) throw invalid({ filter_id: 'filter_id is invalid' });
  return (contact) =>
    filter.conditions.every(([field, operator, wanted]) => {
      const values = FIELDS[field]?.(account, contact) ?? [];
      return OPERATORS[operator]?.(values, wanted) ?? false;
    });
};
