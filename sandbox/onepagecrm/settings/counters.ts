import type { Account } from '../account.js';
import { letterOf, sortName } from '../contact_names.js';
import { census, leadSourceViews, statusViews, tagViews } from './catalog_counts.js';

const LETTERS = ['1', ...'abcdefghijklmnopqrstuvwxyz'];

const perLetter = (letters: string[]): Record<string, number> => {
  const counts = new Map(LETTERS.map((letter) => [letter, 0]));
  for (const letter of letters) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return { ...Object.fromEntries(counts), total_count: letters.length };
};

/** Keys beside `data` in the answers of contacts: lists and counts of the whole account. */
export const counters = (account: Account) => {
  const all = census(account);
  const contacts = all.contacts.map((contact) => ({
    id: contact.id,
    owner: contact.owner_id,
    letter: letterOf(sortName(account, contact)),
  }));
  const users = account.catalog.users.all();
  const lettersOf = (user: string) =>
    contacts.filter(({ owner }) => owner === user).map(({ letter }) => letter);
  const streamed = (streams: Set<string>[]) =>
    contacts.filter(({ id }) => streams.some((stream) => stream.has(id))).length;
  return {
    lead_sources: leadSourceViews(account, all),
    statuses: statusViews(account, all),
    tags: tagViews(account, all),
    contacts_count: {
      all: perLetter(contacts.map(({ letter }) => letter)),
      users: users.map(({ id }) => ({ user_id: id, ...perLetter(lettersOf(id)) })),
    },
    team_stream: {
      all: streamed([...all.streams.values()]),
      users: [...all.streams].map(([user_id, stream]) => ({ user_id, counts: streamed([stream]) })),
    },
  };
};
