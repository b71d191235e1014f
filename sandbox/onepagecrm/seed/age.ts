import _ from 'lodash';
import type { Account } from '../account.js';
import type { Contact } from '../types.js';

const DAY = 24 * 60 * 60 * 1_000;

const MINUTE = 60_000;

/** Kept, because within a minute each seed asks for the same ones. */
const isoOf = _.memoize((time: number): string => new Date(time).toISOString());

/**
 * A date-time the given number of days before now; fractions are allowed. No seeded record is less than half a day old.
 * Cut to the minute, so that records of one age are in the same order in every seed.
 */
export const daysAgo = (account: Account, days: number): string =>
  isoOf(Math.floor(account.world.time() / MINUTE) * MINUTE - days * DAY);

/** A day `YYYY-MM-DD` the given number of days from now, or before now if negative. */
export const dayIn = (account: Account, days: number): string => daysAgo(account, -days).slice(0, 10);

/** Unix seconds the given number of days from now. */
export const unixIn = (account: Account, days: number): number =>
  Math.floor(account.world.time() / 1_000 + (days * DAY) / 1_000);

/**
 * Id and timestamps of a record created `age` days ago and last changed `changed` days ago. Where there are many records they
 * are named one by one: V8 takes long for each property behind a spread, and tests lay the seed before every test.
 */
export const agedStamps = (account: Account, age: number, changed = age) => ({
  id: account.world.id('hex24'),
  created_at: daysAgo(account, age),
  modified_at: daysAgo(account, changed),
});

/** The id of a user; the key is the first part of the email. */
export const userId = (account: Account, key: string): string => {
  const user = account.catalog.users.find(({ email }) => email === `${key}@acme.example`);
  if (!user) throw new Error(`users.yaml has no ${key}.`);
  return user.id;
};

/** A seeded contact by last name, or by company for the one without a name. */
export const person = (account: Account, name: string): Contact => {
  const contact = account.contacts.find(
    ({ last_name, company_id }) =>
      last_name === name || (!last_name && account.companies.get(company_id ?? '')?.name === name),
  );
  if (!contact) throw new Error(`contacts.yaml has no ${name}.`);
  return contact;
};

/** Adding a record to a contact counts as changing the contact, as in `Account.activityOn`. */
export const touched = (contact: Contact, at: string): void => {
  if (at > contact.modified_at) contact.modified_at = at;
};
