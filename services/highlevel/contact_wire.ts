/** Contacts as HighLevel answers them, read (official OpenAPI file and recorded answers). */
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

/** Its place in the order of a search, to read on behind it. */
const place: Wire<unknown[]> = {
  read: (value) => (Array.isArray(value) && value.length > 0 ? value : NONE),
};

/** Single answers leave unset keys out, rows of the search send null. */
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
  /** By channel. Read where it is written back: see `dnd.ts`. */
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

/** Every answer about one contact, those of writes as well. */
export const contactAnswer = inside('contact', contactRecord);
/** The same before a change: the mark behind its source stays with it. */
const recordToChange = record({ ...shape, source: carried(text) }, ALSO);
export const contactToChange = inside('contact', recordToChange);

/** The look for duplicates says null where there is none (recorded). */
const orNone = (contact: Wire<ContactRecord>): Wire<ContactRecord | null> => ({
  read: (value) => (value === null ? null : contact.read(value)),
});
export const duplicateAnswer = inside('contact', orNone(contactRecord));
export const duplicateToChange = inside('contact', orNone(recordToChange));

/** A page of the search. `total` is not documented: without it, pages are read to an empty one. */
export const contactPage = object({ contacts: counted(contactRecord), total: maybe(number) });

/** A page of a business's contacts, with how many there are. */
export const businessContacts = object({ contacts: counted(contactRecord), count: maybe(number) });
