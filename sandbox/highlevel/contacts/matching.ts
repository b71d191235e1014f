import { duplicateContact } from '../errors.js';
import type { Store } from '../store.js';
import type { Contact } from '../types.js';
import { contactName } from './answers.js';
import { phoneNumber } from './writes.js';

export type Identifier = 'email' | 'phone';

export interface Identifiers {
  email?: string | undefined;
  phone?: string | undefined;
}

export interface Match {
  contact: Contact;
  field: Identifier;
}

/** The location's unique identifiers, in order. */
const uniqueIdentifiers = ({ settings }: Store): Identifier[] =>
  settings.unique_identifiers
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name === 'email' || name === 'phone');

/** Additional emails and phone numbers count too, as users report. */
const holds = (contact: Contact, field: Identifier, { email, phone }: Identifiers): boolean =>
  field === 'email'
    ? Boolean(email) &&
      [contact.email, ...contact.additionalEmails.map((each) => each.email)].some(
        (each) => each?.toLowerCase() === email?.toLowerCase(),
      )
    : Boolean(phone) &&
      [contact.phone, ...contact.additionalPhones.map((each) => each.phone)].includes(
        phoneNumber(phone ?? ''),
      );

const holder = (store: Store, field: Identifier, wanted: Identifiers): Contact | undefined =>
  store.contacts.find((contact) => holds(contact, field, wanted));

const firstMatch = (store: Store, fields: Identifier[], wanted: Identifiers): Match | undefined => {
  for (const field of fields) {
    const contact = holder(store, field, wanted);
    if (contact) return { contact, field };
  }
  return undefined;
};

/** The contact that an upsert updates. */
export const findUnique = (store: Store, wanted: Identifiers): Match | undefined =>
  firstMatch(store, uniqueIdentifiers(store), wanted);

/** The contact that a duplicate search finds: in a location that allows duplicates, by email, then by phone. */
export const findDuplicate = (store: Store, wanted: Identifiers): Match | undefined =>
  store.settings.allow_duplicate_contact
    ? firstMatch(store, ['email', 'phone'], wanted)
    : findUnique(store, wanted);

/** Refuses new values that another contact has, if the location forbids duplicates. */
export const refuseDuplicate = (store: Store, wanted: Identifiers, own?: Contact): void => {
  if (store.settings.allow_duplicate_contact) return;
  for (const field of uniqueIdentifiers(store)) {
    if (own && holds(own, field, wanted)) continue;
    const contact = holder(store, field, wanted);
    if (!contact) continue;
    throw duplicateContact({
      contactId: contact.id,
      contactName: contactName(contact),
      matchingField: field,
    });
  }
};
