import { dataFile, list, map, number, object, optional, type ReadBy, text } from '../../kernel/data_file.js';
import { blankBusiness } from '../companies/routes.js';
import { learnTags } from '../contacts/tag_names.js';
import { blankContact } from '../contacts/writes.js';
import { LOCATION_ID } from '../demo.js';
import type { Store } from '../store.js';
import type { Actor, Contact, CustomFieldValue } from '../types.js';
import { uuidOf } from '../uuid.js';
import { daysAgo } from './ages.js';
import { userId, userIdOrNull } from './names.js';

const businesses = dataFile(
  import.meta.url,
  'businesses.yaml',
  list(object({ name: text, domain: text, phone: text, city: text, state: text, age: number })),
);

const contact = object({
  first: optional(text),
  last: optional(text),
  email: optional(text),
  /** The last four digits, after +1 555 010. */
  phone: optional(text),
  more_phones: optional(list(text)),
  company: optional(text),
  address: optional(text),
  city: text,
  state: text,
  postal_code: optional(text),
  website: optional(text),
  timezone: optional(text),
  born: optional(text),
  tags: optional(list(text)),
  source: optional(text),
  owner: optional(text),
  followers: optional(list(text)),
  /** By channel. */
  dnd: optional(map(object({ status: text, message: text, code: text }))),
  /** Names of workflows and campaigns that the contact is in. */
  workflows: optional(list(text)),
  campaigns: optional(list(text)),
  brand_colours: optional(object({ primary: text, accent: text })),
  /** Days since it was created, and since it was last changed. */
  age: number,
  changed: number,
});
type Person = ReadBy<typeof contact>;

const contacts = dataFile(import.meta.url, 'contacts.yaml', list(contact));

const seedBusinesses = (store: Store): void => {
  for (const { name, domain, phone, city, state, age } of businesses()) {
    const createdAt = daysAgo(store.world, age);
    store.businesses.add({
      ...blankBusiness(store),
      name,
      phone: `+1555010${phone}`,
      email: `office@${domain}`,
      website: `https://${domain}`,
      city,
      state,
      country: 'US',
      description: `${name} of ${city}`,
      createdAt,
      updatedAt: createdAt,
    });
  }
};

/** Values for the first contacts, one of every type that a contact can have. */
const customValues = (store: Store, { brand_colours }: Person, place: number): CustomFieldValue[] => {
  const values: Record<string, CustomFieldValue['value']> = {
    'contact.industry': ['Retail', 'Health', 'Food', 'Law', 'Other'][place % 5] ?? 'Other',
    'contact.team_size': 3 + place * 2,
    'contact.services': place % 2 === 0 ? ['Brand', 'Web'] : ['Print'],
    'contact.yearly_budget': 12_000 + place * 1_500,
    'contact.contract_end': daysAgo(store.world, -90 - place * 10).slice(0, 10),
  };
  if (brand_colours) {
    values['contact.brand_colours'] = {
      [uuidOf('primary colour')]: brand_colours.primary,
      [uuidOf('accent colour')]: brand_colours.accent,
    };
  }
  return Object.entries(values).flatMap(([key, value]) => {
    const field = store.customFields.find(({ fieldKey }) => fieldKey === key);
    return field ? [{ id: field.id, value }] : [];
  });
};

const idNamed = (of: Iterable<{ id: string; name: string }>, wanted: string): string => {
  for (const { id, name } of of) if (name === wanted) return id;
  throw new Error(`setup.yaml has no ${wanted}.`);
};

/** Details that only a few contacts have. */
const detailsOf = (store: Store, person: Person): Partial<Contact> => ({
  ...(person.address && { address1: person.address }),
  ...(person.postal_code && { postalCode: person.postal_code }),
  ...(person.website && { website: person.website }),
  ...(person.timezone && { timezone: person.timezone }),
  ...(person.born && { dateOfBirth: person.born }),
  ...(person.more_phones && { additionalPhones: person.more_phones.map((phone) => ({ phone })) }),
  ...(person.followers && { followers: person.followers.map((key) => userId(store, key)) }),
  ...(person.dnd && { dnd: true, dndSettings: person.dnd }),
  ...(person.workflows && { workflows: person.workflows.map((name) => idNamed(store.workflows, name)) }),
  ...(person.campaigns && { campaigns: person.campaigns.map((name) => idNamed(store.campaigns, name)) }),
});

const contactOf = (store: Store, person: Person, place: number): Contact => {
  const [firstUser] = store.users;
  const owner = userIdOrNull(store, person.owner);
  const dateAdded = daysAgo(store.world, person.age, place % 8);
  const changed = person.changed === person.age ? dateAdded : daysAgo(store.world, person.changed, place % 5);
  const actor: Actor = {
    source: 'WEB_USER',
    channel: 'APP',
    sourceId: owner ?? firstUser?.id ?? LOCATION_ID,
    timestamp: dateAdded,
  };
  const tags = [...(person.tags ?? [])];
  return {
    ...blankContact(store, actor),
    type: tags.includes('client') ? 'customer' : 'lead',
    firstName: person.first ?? null,
    lastName: person.last ?? null,
    email: person.email ?? null,
    phone: person.phone ? `+1555010${person.phone}` : null,
    companyName: person.company ?? null,
    businessId: store.businesses.find(({ name }) => name === person.company)?.id ?? null,
    city: person.city,
    state: person.state,
    source: person.source ?? null,
    assignedTo: owner,
    tags,
    customFields: place < 8 ? customValues(store, person, place) : [],
    dateAdded,
    dateUpdated: changed,
    processedAt: dateAdded,
    lastUpdatedBy: { ...actor, timestamp: changed },
    ...detailsOf(store, person),
  };
};

export const seedContacts = (store: Store): void => {
  seedBusinesses(store);
  const all = contacts().map((person, place) => contactOf(store, person, place));
  for (const each of all) {
    learnTags(store, each.tags);
    store.contacts.add(each);
    // Indexed since its creation, so that no lag hides it.
    store.index.record(each.id, each, Date.parse(each.dateAdded));
  }
};
