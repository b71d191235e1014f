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

/** What only HighLevel keeps of a contact: see `form.ts`. */
export interface Own extends DndInput {
  source?: string;
  dateOfBirth?: string;
  timezone?: string;
  gender?: string;
}

/** Stands between a source and the mark behind it. */
const SEPARATOR = ' · ';

/** The source with the mark of where the contact came from: the form's, else the one that it has. */
const marked = (source: string | undefined, origin: string | undefined, present: ContactRecord | undefined) =>
  markText(source, origin || (present && originOf(present)) || undefined, SEPARATOR);

/** The request body for what the form filled in and wants emptied. */
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

/** Whether the contact has this address, as its main one or as one of the others. */
export const hasEmail = ({ email, additionalEmails }: ContactRecord, wanted: unknown): boolean =>
  [email, ...additionalEmails].some((each) => !isBlank(each) && sameText(each, wanted));

/**
 * Whether the contact has this number, however it is written. The main one is replaced where the wanted one adds the
 * country code; the others cannot be written, and must not push the main one out.
 */
export const hasPhone = ({ phone, additionalPhones }: ContactRecord, wanted: unknown): boolean =>
  isKnownPhone(wanted, phone) || additionalPhones.some((each) => samePhone(wanted, each));

/**
 * As HighLevel would keep it: tags in lower case, phones as E.164. Custom values and channels are compared one by one. A
 * write of an additional address or number would make it the main one, and the main one would be gone, as users report.
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

/** What of the wanted body the contact does not have yet. */
export const missing = (wanted: ContactBody, present: ContactRecord): ContactBody =>
  differing(wanted, present, rulesFor(present));
