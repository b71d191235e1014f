import type { Account } from '../account.js';
import type { Deal } from '../types.js';
import { agedStamps, dayIn, person, touched, unixIn } from './age.js';

type Users = { ada: string; bo: string; cleo: string };

/** Contact, text, age in days, author. */
const NOTES: Array<[string, string, number, keyof Users]> = [
  ['Okafor', 'Prefers [b]short[/b] weekly calls. Budget year ends in June.', 35, 'ada'],
  ['Okafor', 'Sent the first catalogue layout; she likes the second cover.', 30, 'ada'],
  ['Dubois', 'Logo must work in one colour.', 14, 'ada'],
  ['Álvarez', 'Delivered the menu boards, very happy.', 75, 'bo'],
  ['佐藤', 'Proofs go to Kyoto by courier.', 20, 'cleo'],
  ['Whitfield', 'Both partners decide together.', 48, 'ada'],
  ['Raman', 'Launch date moved by two weeks.', 8, 'ada'],
];

/** Contact, text, result, number, age in days, author. */
const CALLS: Array<[string, string, string, string, number, keyof Users]> = [
  ['Okafor', 'Talked through the catalogue, wants a quote.', 'interested', '+15550100101', 41, 'ada'],
  ['Kjær', '', 'no_answer', '+15550100104', 41, 'ada'],
  ['Nguyen', 'Left word about the van wraps.', 'left_message', '+15550100120', 12, 'bo'],
  ['Petrova', 'Has another studio for this year.', 'not_interested', '+15550100114', 190, 'ada'],
];

/** Contact, text, place, age in days, author. */
const MEETINGS: Array<[string, string, string, number, keyof Users]> = [
  ['Okafor', 'Kick-off for the catalogue.', 'Harbor & Pine, Portland', 38, 'ada'],
  ['Whitfield', 'Sitemap and content plan.', 'Video call', 50, 'ada'],
  ['Hofmann', 'Looked at paper samples.', 'Acme Studio', 11, 'cleo'],
];

export const addNote = (
  account: Account,
  who: string,
  text: string,
  age: number,
  author: string,
  deal: Deal | undefined,
): void => {
  const contact = person(account, who);
  const stamps = agedStamps(account, age);
  account.notes.add({
    ...stamps,
    contact_id: contact.id,
    text,
    date: dayIn(account, -age),
    linked_deal_id: deal?.id ?? null,
    author: account.catalog.authorName(author),
  });
  touched(contact, stamps.created_at);
};

const seedNotes = (account: Account, users: Users): void => {
  const catalogue = account.deals.find(({ name }) => name === 'Autumn catalogue');
  for (const [who, text, age, author] of NOTES)
    addNote(account, who, text, age, users[author], text.includes('catalogue') ? catalogue : undefined);
};

const seedCalls = (account: Account, users: Users): void => {
  for (const [who, text, call_result, phone_number, age, author] of CALLS) {
    const contact = person(account, who);
    const stamps = agedStamps(account, age);
    account.calls.add({
      ...stamps,
      contact_id: contact.id,
      ...{ text, call_result, phone_number },
      call_time_int: unixIn(account, -age - 0.1),
      via: 'phone',
      recording_link: null,
      author: account.catalog.authorName(users[author]),
    });
    touched(contact, stamps.created_at);
  }
};

const seedMeetings = (account: Account, users: Users): void => {
  for (const [who, text, place, age, author] of MEETINGS) {
    const contact = person(account, who);
    const stamps = agedStamps(account, age);
    account.meetings.add({
      ...stamps,
      contact_id: contact.id,
      ...{ text, place },
      meeting_time_int: unixIn(account, -age - 0.1),
      author: account.catalog.authorName(users[author]),
    });
    touched(contact, stamps.created_at);
  }
};

export const seedActivities = (account: Account, users: Users): void => {
  seedNotes(account, users);
  seedCalls(account, users);
  seedMeetings(account, users);
};
