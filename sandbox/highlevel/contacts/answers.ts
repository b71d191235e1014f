import { type Json, present } from '../reading.js';
import type { Store } from '../store.js';
import type { Contact, Opportunity } from '../types.js';

const fullName = ({ firstName, lastName }: Contact): string =>
  [firstName, lastName].filter((name) => name).join(' ');

/** In lower case, as in refusals and search rows. */
export const contactName = (contact: Contact): string => fullName(contact).toLowerCase();

/** A contact's `dateUpdated` changes by itself once HighLevel has finished its own work after the create. */
const dateUpdated = ({ dateUpdated: written, processedAt }: Contact, time: number): string =>
  processedAt > written && Date.parse(processedAt) <= time ? processedAt : written;

/** A contact as single answers show it (recorded): unset values are absent. */
export const single = (store: Store, contact: Contact): Json => {
  const name = contactName(contact);
  const { dndSettings, inboundDndSettings } = contact;
  return present({
    id: contact.id,
    dateAdded: contact.dateAdded,
    dateUpdated: dateUpdated(contact, store.world.time()),
    type: contact.type,
    locationId: contact.locationId,
    firstName: contact.firstName,
    firstNameLowerCase: contact.firstName?.toLowerCase(),
    lastName: contact.lastName,
    lastNameLowerCase: contact.lastName?.toLowerCase(),
    fullNameLowerCase: name || null,
    email: contact.email,
    emailLowerCase: contact.email?.toLowerCase(),
    phone: contact.phone,
    companyName: contact.companyName,
    address1: contact.address1,
    city: contact.city,
    state: contact.state,
    postalCode: contact.postalCode,
    country: contact.country,
    website: contact.website,
    timezone: contact.timezone,
    source: contact.source,
    assignedTo: contact.assignedTo,
    // Both forms of a date of birth were seen; that single answers have the long one is a guess.
    dateOfBirth: contact.dateOfBirth && `${contact.dateOfBirth}T00:00:00.000Z`,
    businessId: contact.businessId,
    dnd: contact.dnd,
    dndSettings: Object.keys(dndSettings).length > 0 ? dndSettings : null,
    inboundDndSettings: Object.keys(inboundDndSettings).length > 0 ? inboundDndSettings : null,
    createdBy: contact.createdBy,
    tags: contact.tags,
    followers: contact.followers,
    customFields: contact.customFields,
    additionalEmails: contact.additionalEmails,
    additionalPhones: contact.additionalPhones,
  });
};

/** The answer to a create has some additional keys (recorded). */
export const created = (store: Store, contact: Contact): Json => ({
  ...single(store, contact),
  deleted: false,
  bounceEmail: false,
  unsubscribeEmail: false,
  lastUpdatedBy: contact.lastUpdatedBy,
  lastSessionActivityAt: contact.dateAdded,
  validEmail: null,
  validEmailDate: null,
});

const opportunityOfRow = ({ pipelineId, id, monetaryValue, pipelineStageId, status }: Opportunity) => ({
  pipelineId,
  id,
  monetaryValue,
  pipelineStageId,
  status,
});

/** A contact with its opportunities as the search shows it (recorded): unset values are null, some keys differ. */
export const searchRow = (contact: Contact, opportunities: Opportunity[], time: number): Json => ({
  id: contact.id,
  locationId: contact.locationId,
  type: contact.type,
  contactName: contactName(contact) || null,
  firstName: contact.firstName,
  lastName: contact.lastName,
  firstNameLowerCase: contact.firstName?.toLowerCase() ?? null,
  lastNameLowerCase: contact.lastName?.toLowerCase() ?? null,
  email: contact.email,
  phone: contact.phone,
  phoneLabel: null,
  additionalEmails: contact.additionalEmails,
  additionalPhones: contact.additionalPhones,
  companyName: contact.companyName,
  // Recorded beside a null businessId, so it follows the company's name and not the business.
  businessName: contact.companyName,
  businessId: contact.businessId,
  address: contact.address1,
  city: contact.city,
  state: contact.state,
  postalCode: contact.postalCode,
  country: contact.country,
  website: contact.website,
  timezone: contact.timezone,
  source: contact.source,
  assignedTo: contact.assignedTo,
  followers: contact.followers,
  tags: contact.tags,
  customFields: contact.customFields,
  dnd: contact.dnd ?? false,
  dndSettings: contact.dndSettings,
  inboundDndSettings: contact.inboundDndSettings,
  dateOfBirth: contact.dateOfBirth,
  validEmail: null,
  opportunities: opportunities.map(opportunityOfRow),
  attributionSource: {},
  lastAttributionSource: {},
  dateAdded: contact.dateAdded,
  dateUpdated: dateUpdated(contact, time),
});

/** A contact in the list of a business: only the documented keys, as no answer was ever recorded. */
export const businessRow = (contact: Contact): Json =>
  present({
    id: contact.id,
    locationId: contact.locationId,
    email: contact.email,
    timezone: contact.timezone,
    country: contact.country,
    source: contact.source,
    dateAdded: contact.dateAdded,
    customFields: contact.customFields,
    tags: contact.tags,
    businessId: contact.businessId,
    attributions: [],
    followers: contact.followers,
  });
