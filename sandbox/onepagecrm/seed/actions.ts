import type { Account } from '../account.js';
import type { Action } from '../types.js';
import { agedStamps, dayIn, person, touched, unixIn } from './age.js';

interface Row {
  who: string;
  text: string;
  age: number;
  plan: Pick<Action, 'status'> & Partial<Action>;
  assignee?: string;
  /** Days before now of the completion. */
  done?: number;
}

const rows = (account: Account, { bo, cleo }: { bo: string; cleo: string }): Row[] => {
  const on = (days: number) => dayIn(account, days);
  const at = (days: number) => ({ date: on(days), exact_time: unixIn(account, days) });
  return [
    { who: 'Okafor', text: 'Send the autumn catalogue draft', age: 5, plan: { status: 'asap' } },
    {
      who: 'Okafor',
      text: 'Ask for photos of the new shop',
      age: 5,
      plan: { status: 'queued', position: 1 },
    },
    { who: 'Okafor', text: 'Plan the winter campaign', age: 4, plan: { status: 'queued', position: 2 } },
    { who: 'Becker', text: 'Chase the signed order form', age: 20, plan: { status: 'date', date: on(-6) } },
    { who: 'Dubois', text: 'Present three logo drafts', age: 14, plan: { status: 'date', date: on(3) } },
    {
      who: 'Dubois',
      text: 'Book the print slot',
      age: 14,
      plan: { status: 'queued_with_date', date: on(2) },
    },
    { who: 'Kjær', text: 'Call about the boathouse sign', age: 9, plan: { status: 'date_time', ...at(1) } },
    { who: 'Álvarez', text: 'Wait for the menu texts', age: 30, plan: { status: 'waiting' } },
    { who: 'Raman', text: 'Review the landing page copy', age: 8, plan: { status: 'date', date: on(0) } },
    {
      who: 'Whitfield',
      text: 'Intro meeting (booked online)',
      age: 3,
      plan: { status: 'date_time', ...at(4), external: true },
    },
    { who: 'Nguyen', text: 'Send the van wrap quote', age: 6, plan: { status: 'asap' }, assignee: bo },
    {
      who: '佐藤',
      text: 'Check the colour proofs',
      age: 7,
      plan: { status: 'date', date: on(5) },
      assignee: cleo,
    },
    { who: 'Hale', text: 'Agree on payment terms', age: 10, plan: { status: 'waiting' }, assignee: bo },
    {
      who: 'Okafor',
      text: 'Collect the brief',
      age: 220,
      plan: { status: 'date', date: on(-215) },
      done: 214,
    },
    { who: 'Byrne', text: 'Deliver the bookmarks', age: 80, plan: { status: 'asap' }, done: 62 },
    {
      who: 'Cole',
      text: 'Agree on the licence',
      age: 25,
      plan: { status: 'date_time', ...at(-15) },
      done: 13,
    },
    { who: 'Adeyemi', text: 'Send the class timetable', age: 12, plan: { status: 'queued' }, done: 7 },
    { who: 'Hofmann', text: 'Post the paper samples', age: 9, plan: { status: 'waiting' }, done: 6 },
    {
      who: 'Tanaka',
      text: 'Thank her for the intro',
      age: 10,
      plan: { status: 'date', date: on(-7) },
      done: 5,
    },
  ];
};

export const addAction = (account: Account, row: Row): void => {
  const { who, text, age, plan, assignee = account.callerId, done } = row;
  const contact = person(account, who);
  const stamps = agedStamps(account, age, done ?? age);
  account.actions.add({
    ...stamps,
    assignee_id: assignee,
    contact_id: contact.id,
    text,
    date: null,
    exact_time: null,
    position: null,
    external: false,
    done_at: done === undefined ? null : dayIn(account, -done),
    deleted_at: null,
    ...plan,
  });
  touched(contact, stamps.created_at);
};

/** Actions in every status, of all three users, open and done. */
export const seedActions = (account: Account, users: { bo: string; cleo: string }): void => {
  for (const row of rows(account, users)) addAction(account, row);
};
