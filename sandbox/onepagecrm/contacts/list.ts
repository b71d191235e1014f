import type { Account } from '../account.js';
import { companyName, sortName } from '../contact_names.js';
import { invalid } from '../errors.js';
import { byText, type Compare, type ListRules, listed } from '../list.js';
import type { Page } from '../paging.js';
import type { Query } from '../router.js';
import type { Contact } from '../types.js';
import { filteredContacts } from './filters.js';

/** Contacts beyond this many cannot be paged to. Guess: asking for them is refused. */
const REACH = 10_000;

export const contactSorts = (account: Account): Record<string, Compare<Contact>> => ({
  first_name: byText(({ first_name }) => first_name),
  last_name: byText(({ last_name }) => last_name),
  company_name: byText((contact) => companyName(account, contact)),
  name: byText((contact) => sortName(account, contact)),
});

/** By name or, if a range of creation or modification times is requested, newest first. */
const rulesFor = (account: Account, query: Query): ListRules<Contact> => {
  const byModification = query.modified_since || query.unmodified_since || query.date_filter !== 'created_at';
  const newest: Compare<Contact> = (a, b) =>
    byModification
      ? Date.parse(b.modified_at) - Date.parse(a.modified_at)
      : Date.parse(b.created_at) - Date.parse(a.created_at);
  const hasRange = Boolean(query.date_filter || query.modified_since || query.unmodified_since);
  const sorts = contactSorts(account);
  return { moments: {}, sorts, usual: hasRange ? newest : byText((contact) => sortName(account, contact)) };
};

export const listContacts = (account: Account, query: Query): Page<Contact> => {
  const page = listed(filteredContacts(account, query), query, rulesFor(account, query), account.settings);
  if ((page.fields.page - 1) * page.fields.per_page >= REACH)
    throw invalid({ page: `only the first ${REACH} contacts can be paged through` });
  return page;
};
