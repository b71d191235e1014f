import _ from 'lodash';
import { differing, sameNames } from '../../../platform/changes.js';
import type { Client } from '../../../platform/client.js';
import { readDue } from '../../../platform/dates.js';
import { markText } from '../../../platform/origin.js';
import { isKnownPhone, samePhone } from '../../../platform/phones.js';
import { compact, flag, isBlank, list, sameText } from '../../../platform/values.js';
import { emptiedOf } from '../../../records/clear_fields.js';
import type * as contactForms from '../../../records/contact/forms.js';
import type { InputOf } from '../../../records/field.js';
import type { ContactRecord } from '../contact_wire.js';
import { customBody } from '../custom_body.js';
import { CONTACT_KEYS } from '../form_keys.js';
import { CLEARABLE } from './clear_fields.js';
import { type DndInput, dndBody } from './dnd.js';
import { originOf } from './record.js';
import type { ContactBody } from './wire.js';

/** What only HighLevel stores about a contact: see `form.ts`. */
export interface Own extends DndInput {
  source?: string;
  dateOfBirth?: string;
  timezone?: string;
  gender?: string;
}

/** Separates a source from the mark after it. */
const SEPARATOR = ' · ';

/** The source, with the mark of where the contact came from: the form's, else the one that it already has. */
const marked = (source: string | undefined, origin: string | undefined, present: ContactRecord | undefined) =>
  markText(source, origin || (present && originOf(present)) || undefined, SEPARATOR);

/** The request body for what the form fills in or empties. */
export const contactBody = async (
  client: Client,
  input: InputOf<typeof contactForms.createContact> & Own,
  present?: ContactRecord,
  cleared: string[] = [],
): Promise<ContactBody> => {
  const birth = input.dateOfBirth
    ? readDue(input.dateOfBirth, client.meta.timezone, 'Date of Birth').day
    : undefined;
  return {
    ...emptiedOf(cleared, CLEARABLE),
    ...(cleared.includes('source') && { source: marked(undefined, undefined, present) ?? null }),
    ...compact({
      ..._.mapValues(CONTACT_KEYS, (key) => input[key]),
      country: input.country?.toUpperCase(),
      source: input.source || input.origin ? marked(input.source, input.origin, present) : undefined,
      dateOfBirth: birth,
      dnd: isBlank(input.dnd) ? undefined : flag(input.dnd, false),
      dndSettings: dndBody(input, present?.dndSettings ?? null),
      tags: list(input.tags),
      customFields: await customBody(client, { ...input }, present?.customFields, cleared),
    }),
  };
};

/** Whether the contact has this address, as its main one or as an additional one. */
export const hasEmail = ({ email, additionalEmails }: ContactRecord, wanted: unknown): boolean =>
  [email, ...additionalEmails].some((each) => !isBlank(each) && sameText(each, wanted));

/**
 * Whether the contact has this number, however it is written. A wanted number that adds the country code replaces the main one;
 * additional numbers cannot be written, and must not push the main one out.
 */
export const hasPhone = ({ phone, additionalPhones }: ContactRecord, wanted: unknown): boolean =>
  isKnownPhone(wanted, phone) || additionalPhones.some((each) => samePhone(wanted, each));

/**
 * Compares values as HighLevel stores them: tags in lower case, phones as E.164. Custom values and channels are compared one by
 * one. Users report that writing an additional address or number makes it the main one, and that the previous main one is lost.
 */
const rulesFor = (contact: ContactRecord) => ({
  customFields: () => false,
  dndSettings: () => false,
  tags: sameNames,
  email: (wanted: unknown, present: unknown) =>
    isBlank(wanted) ? isBlank(present) : hasEmail(contact, wanted),
  phone: (wanted: unknown, present: unknown) =>
    isBlank(wanted) ? isBlank(present) : hasPhone(contact, wanted),
  dateOfBirth: (wanted: unknown, present: unknown) =>
    String(wanted ?? '') === String(present ?? '').slice(0, 10),
  dnd: (wanted: unknown, present: unknown) => wanted === Boolean(present),
});

/** The part of the wanted body that the contact does not have yet. */
export const missing = (wanted: ContactBody, present: ContactRecord): ContactBody =>
  differing(wanted, present, rulesFor(present));
