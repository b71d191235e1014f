import { COUNTRY, LOCATION_ID } from '../demo.js';
import { isRecord, type Json, present, recordsOf, textOf, textsOf } from '../reading.js';
import { writeCustomFields } from '../settings/custom_field_values.js';
import { fieldsOf } from '../settings/custom_fields.js';
import type { Store } from '../store.js';
import type { Actor, Contact, DndSetting } from '../types.js';
import { dateOfBirthOf } from './fields.js';
import { learnTags, tagNames } from './tag_names.js';

/** Plain texts, stored as received. An empty text clears the value, like null (a guess). */
const TEXTS = [
  'firstName',
  'lastName',
  'email',
  'companyName',
  'address1',
  'city',
  'state',
  'postalCode',
  'country',
  'website',
  'timezone',
  'source',
  'gender',
  'assignedTo',
] as const;

/** In E.164. Numbers without a country code get the location's, +1 (a guess); others are unchanged. */
export const phoneNumber = (value: string): string => {
  const digits = value.replace(/\D/g, '');
  if (value.trim().startsWith('+')) return `+${digits}`;
  if (digits.length === 10) return `+1${digits}`;
  return digits.length === 11 && digits.startsWith('1') ? `+${digits}` : value.trim();
};

const namesIn = (name: string): Pick<Contact, 'firstName' | 'lastName'> => {
  const [first = '', ...rest] = name.trim().split(/\s+/);
  return { firstName: first || null, lastName: rest.join(' ') || null };
};

const dndSettingsIn = (value: Json): Record<string, DndSetting> => {
  const settings: Record<string, DndSetting> = {};
  for (const [channel, setting] of Object.entries(value)) {
    if (!isRecord(setting)) continue;
    const { message, code } = present({ message: setting.message, code: setting.code });
    settings[channel] = {
      status: textOf(setting.status) ?? '',
      ...(typeof message === 'string' && { message }),
      ...(typeof code === 'string' && { code }),
    };
  }
  return settings;
};

/** Sets the fields in a checked body; leaves the rest. Tags are replaced, custom fields are not. */
export const applyToContact = (store: Store, contact: Contact, body: Json): void => {
  if (typeof body.name === 'string' && body.firstName === undefined && body.lastName === undefined) {
    Object.assign(contact, namesIn(body.name));
  }
  for (const key of TEXTS) if (body[key] !== undefined) contact[key] = textOf(body[key]) || null;
  if (body.phone !== undefined) contact.phone = phoneNumber(textOf(body.phone) ?? '') || null;
  // An additional one becomes the main one, and the former main one is lost, as users report.
  contact.additionalEmails = contact.additionalEmails.filter(
    ({ email }) => email.toLowerCase() !== contact.email?.toLowerCase(),
  );
  contact.additionalPhones = contact.additionalPhones.filter(({ phone }) => phone !== contact.phone);
  if (body.dateOfBirth !== undefined) {
    contact.dateOfBirth = dateOfBirthOf(textOf(body.dateOfBirth) ?? '') ?? null;
  }
  if (typeof body.dnd === 'boolean') contact.dnd = body.dnd;
  if (isRecord(body.dndSettings)) Object.assign(contact.dndSettings, dndSettingsIn(body.dndSettings));
  if (isRecord(body.inboundDndSettings)) {
    Object.assign(contact.inboundDndSettings, dndSettingsIn(body.inboundDndSettings));
  }
  if (body.tags !== undefined) {
    contact.tags = tagNames(textsOf(body.tags));
    learnTags(store, contact.tags);
  }
  contact.customFields = writeCustomFields(
    contact.customFields,
    recordsOf(body.customFields),
    fieldsOf(store, 'contact'),
  );
};

/** A contact without any values, created now. */
export const blankContact = (store: Store, actor: Actor): Contact => {
  const now = store.world.now();
  return {
    id: store.world.id('mixed20'),
    locationId: LOCATION_ID,
    type: 'lead',
    firstName: null,
    lastName: null,
    email: null,
    phone: null,
    companyName: null,
    address1: null,
    city: null,
    state: null,
    postalCode: null,
    // A recorded new contact had a country although none was sent; that it is the location's is a guess.
    country: COUNTRY,
    website: null,
    timezone: null,
    source: null,
    gender: null,
    assignedTo: null,
    dateOfBirth: null,
    businessId: null,
    dnd: null,
    dndSettings: {},
    inboundDndSettings: {},
    tags: [],
    followers: [],
    additionalEmails: [],
    additionalPhones: [],
    customFields: [],
    campaigns: [],
    workflows: [],
    dateAdded: now.toISOString(),
    dateUpdated: now.toISOString(),
    processedAt: new Date(now.getTime() + store.settings.update_drift_ms).toISOString(),
    createdBy: actor,
    lastUpdatedBy: actor,
  };
};

/** Saves a contact that a write has changed. */
export const saveChanged = (store: Store, contact: Contact, actor: Actor): Contact => {
  contact.dateUpdated = store.world.iso();
  contact.lastUpdatedBy = actor;
  return store.save(contact);
};
