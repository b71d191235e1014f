import type { Account } from '../account.js';
import { noteView } from '../activities/view.js';
import { isTrue } from '../body.js';
import { companyName, fullName } from '../contact_names.js';
import { contactView } from '../contact_view.js';
import { dealView, relatedNotes } from '../deal_view.js';
import { invalid } from '../errors.js';
import { type Compare, type ListRules, listed, newestModifiedFirst, onlyOneOf } from '../list.js';
import type { Query } from '../router.js';
import { savedFilter } from '../settings/saved_filters.js';
import type { Deal } from '../types.js';

type Test = (deal: Deal) => boolean;

const isPending: Test = ({ status }) => status === 'pending';
const expected = (deal: Deal) => (isPending(deal) ? deal.expected_close_date : null);
const closed = (deal: Deal) => (isPending(deal) ? null : deal.close_date);

const byDay =
  (day: (deal: Deal) => string | null): Compare<Deal> =>
  (a, b) =>
    (day(a) ?? '').localeCompare(day(b) ?? '');

/** Guess, since no order is documented: the deals modified last come first. */
const RULES: ListRules<Deal> = {
  moments: { date: ({ date }) => date, close_date: closed, expected_close_date: expected },
  sorts: { date: byDay(({ date }) => date), close_date: byDay(closed), expected_close_date: byDay(expected) },
  usual: newestModifiedFirst,
};

const contains = (haystack: string, needle: string): boolean =>
  haystack.toLowerCase().includes(needle.toLowerCase());

const STATUS_TESTS: Record<string, Test> = {
  pending: isPending,
  won: ({ status }) => status === 'won',
  lost: ({ status }) => status === 'lost',
  closed: (deal) => !isPending(deal),
};

const testsFor = (account: Account, query: Query): Test[] => {
  const contactOf = (deal: Deal) => account.contact(deal.contact_id);
  const { name, search, status, stage, tag, filter_id } = query;
  const tests: Test[] = [];
  if (name) tests.push((deal) => contains(deal.name, name));
  if (search)
    tests.push((deal) =>
      [deal.name, fullName(contactOf(deal)), companyName(account, contactOf(deal))].some((text) =>
        contains(text, search),
      ),
    );
  if (status) {
    const test = STATUS_TESTS[status];
    if (!test) throw invalid({ status: 'status is invalid' });
    tests.push(test);
  }
  if (stage) tests.push((deal) => isPending(deal) && deal.stage === Number(stage));
  if (tag) tests.push((deal) => contactOf(deal).tags.some((one) => one.toLowerCase() === tag.toLowerCase()));
  if (filter_id) {
    const matches = savedFilter(account, filter_id);
    tests.push((deal) => matches(contactOf(deal)));
  }
  for (const key of ['pipeline_id', 'sales_pipeline_id', 'owner_id'] as const)
    if (query[key]) tests.push((deal) => deal[key] === query[key]);
  return tests;
};

/** `related_notes` and, when asked for, `contacts` are next to the deal. Guess: the list has the deals of the whole account. */
export const listDeals = (account: Account, query: Query) => {
  onlyOneOf(query, 'contact_id', 'company_id', 'tag', 'filter_id');
  const tests = testsFor(account, query);
  const all = account.allOfContacts(account.deals, query);
  const matching = all.filter((deal) => tests.every((matches) => matches(deal)));
  const { rows, fields } = listed(matching, query, RULES, account.settings);
  const withContacts = (query.fields ?? '').includes('contacts(all)');
  const history = isTrue(query.include_history);
  const deals = rows.map((deal) => {
    const notes = relatedNotes(account, deal.id);
    const people = [deal.contact_id, ...deal.linked_contacts].filter((id) => account.hasContact(id));
    return {
      deal: dealView(account, deal, { history }),
      ...(notes.length > 0 && { related_notes: notes.map((note) => ({ note: noteView(account, note) })) }),
      ...(withContacts && { contacts: people.map((id) => contactView(account, account.contact(id))) }),
    };
  });
  return { deals, ...fields };
};
