import type { Store } from '../store.js';
import type { Contact } from '../types.js';

/** The id of a user; the key is the first part of the email. */
export const userId = (store: Store, key: string): string => {
  const user = store.users.find(({ email }) => email === `${key}@acme.example`);
  if (!user) throw new Error(`users.yaml has no ${key}.`);
  return user.id;
};

/** The same; null if nobody is named. */
export const userIdOrNull = (store: Store, key: string | undefined): string | null =>
  key === undefined ? null : userId(store, key);

/** A seeded contact by first and last name. */
export const person = (store: Store, name: string): Contact => {
  const contact = store.contacts.find(({ firstName, lastName }) => `${firstName} ${lastName}` === name);
  if (!contact) throw new Error(`contacts.yaml has no ${name}.`);
  return contact;
};
