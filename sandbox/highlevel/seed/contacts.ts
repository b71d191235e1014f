import { blankBusiness } from '../companies/routes.js';
import { learnTags } from '../contacts/tag_names.js';
import { blankContact } from '../contacts/writes.js';
import { LOCATION_ID } from '../demo.js';
import type { Store } from '../store.js';
import type { Actor, Contact, CustomFieldValue } from '../types.js';
import { uuidOf } from '../uuid.js';
import { daysAgo } from './ages.js';
import { PEOPLE, type Person } from './people.js';

/** Companies that are kept as businesses, with the days since their create. */
const BUSINESSES = [
  ['Harbor & Pine Interiors', 'harborpine.example.com', '2001', 'Portland', 'ME', 310],
  ['Kestrel Bikes', 'kestrelbikes.example.com', '2002', 'Boulder', 'CO', 268],
  ['Lumen Dental', 'lumendental.example.com', '2003', 'Hoboken', 'NJ', 219],
  ['Olive Branch Catering', 'olivebranch.example.com', '2004', 'Queens', 'NY', 188],
  ['Achterberg Law', 'achterberg.example.com', '2005', 'Albany', 'NY', 150],
] as const;

const seedBusinesses = (store: Store): void => {
  for (const [name, domain, line, city, state, age] of BUSINESSES) {
    const createdAt = daysAgo(store.world, age);
    store.businesses.add({
      ...blankBusiness(store),
      name,
      phone: `+1555010${line}`,
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

/** Values for the first contacts, one of every kind that a contact can show. */
const customValues = (store: Store, place: number): CustomFieldValue[] => {
  const values: Record<string, CustomFieldValue['value']> = {
    'contact.industry': ['Retail', 'Health', 'Food', 'Law', 'Other'][place % 5] ?? 'Other',
    'contact.team_size': 3 + place * 2,
    'contact.services': place % 2 === 0 ? ['Brand', 'Web'] : ['Print'],
    'contact.yearly_budget': 12_000 + place * 1_500,
    'contact.contract_end': daysAgo(store.world, -90 - place * 10).slice(0, 10),
  };
  if (place === 0) {
    values['contact.brand_colours'] = {
      [uuidOf('primary colour')]: 'Harbor blue',
      [uuidOf('accent colour')]: 'Pine green',
    };
  }
  return Object.entries(values).flatMap(([key, value]) => {
    const field = store.customFields.find(({ fieldKey }) => fieldKey === key);
    return field ? [{ id: field.id, value }] : [];
  });
};

const contactOf = (store: Store, person: Person, place: number): Contact => {
  const users = store.users.all();
  const owner = person.owner === null ? undefined : users[person.owner];
  const dateAdded = daysAgo(store.world, person.age, place % 8);
  const changed = person.changed === person.age ? dateAdded : daysAgo(store.world, person.changed, place % 5);
  const actor: Actor = {
    source: 'WEB_USER',
    channel: 'APP',
    sourceId: owner?.id ?? users[0]?.id ?? LOCATION_ID,
    timestamp: dateAdded,
  };
  return {
    ...blankContact(store, actor),
    type: person.tags.includes('client') ? 'customer' : 'lead',
    firstName: person.first,
    lastName: person.last,
    email: person.email,
    phone: person.line && `+1555010${person.line}`,
    companyName: person.company,
    businessId: store.businesses.find(({ name }) => name === person.company)?.id ?? null,
    city: person.city,
    state: person.state,
    source: person.source,
    assignedTo: owner?.id ?? null,
    tags: person.tags,
    customFields: place < 8 ? customValues(store, place) : [],
    dateAdded,
    dateUpdated: changed,
    processedAt: dateAdded,
    lastUpdatedBy: { ...actor, timestamp: changed },
  };
};

/** Gives a few contacts what only some have: an address, a birthday, a second phone, do-not-disturb. */
const addDetails = (store: Store, [first, second, third, fourth]: Contact[]): void => {
  if (!first || !second || !third || !fourth) return;
  Object.assign(first, {
    address1: '9 Wharf Street',
    postalCode: '04101',
    website: 'https://harborpine.example.com',
    timezone: 'America/New_York',
    dateOfBirth: '1984-03-19',
    additionalPhones: [{ phone: '+15550101901' }],
    followers: store.users
      .all()
      .slice(1, 2)
      .map(({ id }) => id),
  });
  second.dnd = true;
  second.dndSettings = { SMS: { status: 'active', message: 'Asked to stop', code: '103' } };
  third.workflows = store.workflows
    .all()
    .slice(0, 1)
    .map(({ id }) => id);
  fourth.campaigns = store.campaigns
    .all()
    .slice(0, 1)
    .map(({ id }) => id);
};

export const seedContacts = (store: Store): void => {
  seedBusinesses(store);
  const contacts = PEOPLE.map((person, place) => contactOf(store, person, place));
  addDetails(store, contacts);
  for (const contact of contacts) {
    learnTags(store, contact.tags);
    store.contacts.add(contact);
    // In the index since its creation, so that no lag hides it.
    store.index.record(contact.id, contact, Date.parse(contact.dateAdded));
  }
};
