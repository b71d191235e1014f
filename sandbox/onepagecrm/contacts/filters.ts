import type { Account } from '../account.js';
import { nextActionOf } from '../action_view.js';
import { isTrue } from '../body.js';
import { companyName, fullName, letterOf, sortName } from '../contact_names.js';
import { onlyOneOf } from '../list.js';
import type { Query } from '../router.js';
import { contactsWithActions } from '../settings/catalog_counts.js';
import { savedFilter } from '../settings/saved_filters.js';
import type { Contact } from '../types.js';

type Test = (contact: Contact) => boolean;

const digits = (value: string): string => value.replace(/\D/g, '');

const contains = (haystack: string, needle: string): boolean =>
  haystack.toLowerCase().includes(needle.toLowerCase());

/** `search` looks at the contact's name, the company's name and the phone numbers; not at email addresses. */
const searchTest = (account: Account, words: string): Test => {
  const number = digits(words);
  return (contact) =>
    contains(fullName(contact), words) ||
    contains(companyName(account, contact), words) ||
    (number !== '' && contact.phones.some(({ value }) => digits(value).includes(number)));
};

/** A multiple choice matches by any of its values; other fields by their one text. */
const customFieldTest =
  (fieldId: string, wanted: string): Test =>
  ({ custom_fields }) =>
    [custom_fields[fieldId] ?? []].flat().map(String).includes(wanted);

/** Marks: only `true` filters. Guess: `false` has no effect. */
const markTests = (account: Account): Record<string, () => Test> => {
  const me = account.callerId;
  return {
    starred: () => (contact) => contact.starred_by.includes(me),
    pending_deal: () => (contact) =>
      account.deals.all().some(({ contact_id, status }) => contact_id === contact.id && status === 'pending'),
    waiting: () => (contact) => nextActionOf(account, contact.id, me)?.status === 'waiting',
    action_stream: () => {
      const mine = contactsWithActions(account, me);
      return ({ id }) => mine.has(id);
    },
    has_actions: () => {
      const any = contactsWithActions(account);
      return ({ id, owner_id }) => owner_id === me && any.has(id);
    },
    has_actions_for_me: () => {
      const mine = contactsWithActions(account, me);
      return ({ id, owner_id }) => owner_id === me && mine.has(id);
    },
    has_actions_today: () => (contact) =>
      contact.owner_id === me &&
      account
        .openActions(contact.id)
        .some(({ assignee_id, date }) => assignee_id === me && date === account.today()),
  };
};

/** Filters by a value. `email`, `phone` and `url` match whole values (older documentation), email without case. */
const valueTests = (account: Account): Record<string, (value: string) => Test> => ({
  search: (words) => searchTest(account, words),
  email:
    (address) =>
    ({ emails }) =>
      emails.some(({ value }) => value.toLowerCase() === address.trim().toLowerCase()),
  phone:
    (number) =>
    ({ phones }) =>
      phones.some(({ value }) => digits(value) === digits(number)),
  url:
    (address) =>
    ({ urls }) =>
      urls.some(({ value }) => value === address),
  letter: (letter) => (contact) => letterOf(sortName(account, contact)) === letter.toLowerCase(),
  tag:
    (name) =>
    ({ tags }) =>
      tags.some((tag) => tag.toLowerCase() === name.toLowerCase()),
  company_id:
    (id) =>
    ({ company_id }) =>
      company_id === id,
  filter_id: (id) => savedFilter(account, id),
  status_id:
    (id) =>
    ({ status_id }) =>
      status_id === id,
  lead_source:
    (id) =>
    ({ lead_source_id }) =>
      lead_source_id === id,
  lead_source_id:
    (id) =>
    ({ lead_source_id }) =>
      lead_source_id === id,
  owner_id:
    (id) =>
    ({ owner_id }) =>
      owner_id === id,
  not_linked_with:
    (id) =>
    ({ id: contactId }) =>
      !account.companies.get(id)?.linked_contacts.includes(contactId),
});

/**
 * The contacts that match a query of `GET /contacts`. Without `team`, only the API user's own. Guess: `owner_id` includes
 * other users' contacts even without `team`.
 */
export const filteredContacts = (account: Account, query: Query): Contact[] => {
  onlyOneOf(query, 'company_id', 'tag', 'filter_id');
  onlyOneOf(query, 'company_id', 'not_linked_with');
  onlyOneOf(query, 'has_actions', 'has_actions_for_me');
  onlyOneOf(query, 'lead_source', 'lead_source_id');

  const tests: Test[] = [];
  if (!isTrue(query.team) && !query.owner_id) tests.push(({ owner_id }) => owner_id === account.callerId);
  for (const [name, test] of Object.entries(valueTests(account))) {
    const value = query[name];
    if (value) tests.push(test(value));
  }
  for (const [name, test] of Object.entries(markTests(account))) {
    if (isTrue(query[name])) tests.push(test());
  }
  if (query.custom_field_id)
    tests.push(customFieldTest(query.custom_field_id, query.custom_field_value ?? ''));
  return account.contacts.filter(
    (contact) => !contact.deleted_at && tests.every((matches) => matches(contact)),
  );
};
