/** Schemas of HighLevel's answers about contacts (official OpenAPI file and recorded answers). */
import {
  anything,
  carried,
  counted,
  flag,
  id,
  inside,
  instant,
  isObject,
  list,
  maybe,
  NONE,
  number,
  type Of,
  object,
  record,
  text,
  type Wire,
} from '../../platform/wire.js';

/** One of several addresses or numbers: an object with the address, or the address alone. */
const oneUnder = (key: string): Wire<string> => ({
  read: (value) => text.read(isObject(value) ? value[key] : value),
});

/** A contact's place in the order of a search, after which the next page continues. */
const place: Wire<unknown[]> = {
  read: (value) => (Array.isArray(value) && value.length > 0 ? value : NONE),
};

/** Single answers leave out unset keys; rows of the search have null. */
const shape = {
  id,
  locationId: text,
  firstName: text,
  lastName: text,
  email: text,
  phone: text,
  additionalEmails: list(oneUnder('email')),
  additionalPhones: list(oneUnder('phone')),
  companyName: text,
  /** Search rows only. */
  businessName: text,
  businessId: text,
  website: text,
  /** Street; single answers only. */
  address1: text,
  /** Street; search rows only. */
  address: text,
  city: text,
  state: text,
  postalCode: text,
  country: text,
  timezone: text,
  source: text,
  assignedTo: text,
  /** `YYYY-MM-DD`, or a full time. */
  dateOfBirth: instant,
  dnd: flag,
  /** By channel. `dnd.ts` reads it before writing it back. */
  dndSettings: anything,
  /** User ids. */
  followers: list(id),
  /** Always in lower case. */
  tags: list(text),
  customFields: list(record({ id, value: anything })),
  dateAdded: instant,
  dateUpdated: instant,
  /** Search rows only. */
  searchAfter: place,
};

const ALSO: Array<keyof typeof shape> = [
  'businessName',
  'timezone',
  'dateOfBirth',
  'dnd',
  'dndSettings',
  'followers',
];

export const contactRecord = record(shape, ALSO);
export type ContactRecord = Of<typeof contactRecord>;

/** Every answer about one contact, including those of writes. */
export const contactAnswer = inside('contact', contactRecord);
/** The same before a change: the source keeps the mark at its end. */
const recordToChange = record({ ...shape, source: carried(text) }, ALSO);
export const contactToChange = inside('contact', recordToChange);

/** The search for duplicates answers null if there is none (recorded). */
const orNone = (contact: Wire<ContactRecord>): Wire<ContactRecord | null> => ({
  read: (value) => (value === null ? null : contact.read(value)),
});
export const duplicateAnswer = inside('contact', orNone(contactRecord));
export const duplicateToChange = inside('contact', orNone(recordToChange));

/** A page of the search. `total` is not documented: without it, pages are read until one is empty. */
export const contactPage = object({ contacts: counted(contactRecord), total: maybe(number) });

/** A page of a business's contacts, with how many there are. */
export const businessContacts = object({ contacts: counted(contactRecord), count: maybe(number) });
