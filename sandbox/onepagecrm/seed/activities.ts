import { dataFile, list, number, object, optional, type ReadBy, text } from '../../kernel/data_file.js';
import type { Account } from '../account.js';
import type { Deal } from '../types.js';
import { agedStamps, dayIn, person, touched, unixIn, userId } from './age.js';

/** Contact, text, age in days, author. */
const said = { who: text, text, age: number, by: text };
const call = object({ ...said, text: optional(text), result: text, phone: text });
const note = object({ ...said, deal: optional(text) });

const notes = dataFile(import.meta.url, 'notes.yaml', list(note));
const calls = dataFile(import.meta.url, 'calls.yaml', list(call));
const meetings = dataFile(import.meta.url, 'meetings.yaml', list(object({ ...said, place: text })));

const author = (account: Account, by: string): string => account.catalog.authorName(userId(account, by));

export const addNote = (
  account: Account,
  { who, text, age, by }: ReadBy<typeof note>,
  deal: Deal | undefined,
): void => {
  const contact = person(account, who);
  const { id, created_at, modified_at } = agedStamps(account, age);
  account.notes.add({
    id,
    created_at,
    modified_at,
    contact_id: contact.id,
    text,
    date: dayIn(account, -age),
    linked_deal_id: deal?.id ?? null,
    author: author(account, by),
  });
  touched(contact, created_at);
};

const addCall = (account: Account, { who, text = '', result, phone, age, by }: ReadBy<typeof call>): void => {
  const contact = person(account, who);
  const stamps = agedStamps(account, age);
  account.calls.add({
    ...stamps,
    contact_id: contact.id,
    ...{ text, call_result: result, phone_number: phone },
    call_time_int: unixIn(account, -age - 0.1),
    via: 'phone',
    recording_link: null,
    author: author(account, by),
  });
  touched(contact, stamps.created_at);
};

export const seedActivities = (account: Account): void => {
  for (const note of notes())
    addNote(account, note, note.deal ? account.deals.find(({ name }) => name === note.deal) : undefined);
  for (const call of calls()) addCall(account, call);
  for (const { who, text, place, age, by } of meetings()) {
    const contact = person(account, who);
    const stamps = agedStamps(account, age);
    account.meetings.add({
      ...stamps,
      contact_id: contact.id,
      ...{ text, place },
      meeting_time_int: unixIn(account, -age - 0.1),
      author: author(account, by),
    });
    touched(contact, stamps.created_at);
  }
};
