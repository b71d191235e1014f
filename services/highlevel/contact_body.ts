import _ from 'lodash';
import type { Client } from '../../platform/client.js';
import { readDue } from '../../platform/dates.js';
import { markText } from '../../platform/origin.js';
import { compact, flag, isBlank, list, samePhone, sameText } from '../../platform/values.js';
import type { ContactInput } from '../inputs.js';
import { originOf } from './contacts.js';
import { type CustomEntry, customBody } from './custom_body.js';
import { type DndInput, dndBody } from './dnd.js';
import { CONTACT_KEYS } from './form_keys.js';
import type { ContactRecord } from './types.js';

/** The shared form and what only HighLevel has (`contact_form.ts`). */
export type HighLevelContactInput = ContactInput &
  DndInput & {
    source?: string;
    dateOfBirth?: string;
    timezone?: string;
    gender?: string;
  };

/** What a write sends. `null` empties a value, `[]` a list. */
export type ContactBody = Partial<Omit<ContactRecord, 'customFields'>> & { customFields?: CustomEntry[] };

/** Stands between a source and the mark behind it. */
const SEPARATOR = ' · ';

/** The source with the mark of where the contact came from: the form's, else the one that it has. */
const marked = (source: string | undefined, origin: string | undefined, present: Partial<ContactRecord>) =>
  markText(source, origin || originOf(present) || undefined, SEPARATOR);

/** Values to empty, by form key, as the API wants it. */
const emptied = (cleared: string[], present: Partial<ContactRecord>): ContactBody => {
  const names = _.invert(CONTACT_KEYS);
  const values = cleared.map((key): [string, unknown] => {
    switch (key) {
      case 'tags':
        return ['tags', []];
      case 'source':
        return ['source', marked(undefined, undefined, present) ?? null];
      // The only text that may not be null.
      case 'postal_code':
        return ['postalCode', ''];
      default:
        return [names[key] ?? key, null];
    }
  });
  return Object.fromEntries(values.filter(([key]) => !key.startsWith('cf_')));
};

/** The request body for what the form filled in and wants emptied. */
export const contactBody = async (
  client: Client,
  input: HighLevelContactInput,
  present: Partial<ContactRecord> = {},
  cleared: string[] = [],
): Promise<ContactBody> => {
  const birth = input.dateOfBirth
    ? readDue(input.dateOfBirth, client.meta.timezone, 'Date of Birth').day
    : undefined;
  return {
    ...emptied(cleared, present),
    ...compact({
      ..._.mapValues(CONTACT_KEYS, (key) => input[key]),
      country: input.country?.toUpperCase(),
      source: input.source || input.origin ? marked(input.source, input.origin, present) : undefined,
      dateOfBirth: birth,
      dnd: isBlank(input.dnd) ? undefined : flag(input.dnd, false),
      dndSettings: dndBody(input, present.dndSettings),
      tags: list(input.tags),
      customFields: await customBody(client, { ...input }, present.customFields ?? [], cleared),
    }),
  };
};

const tagSet = (tags: unknown): string[] => _.uniq(list(tags).map((tag) => tag.toLowerCase())).sort();

/** Whether the contact already has a value as HighLevel would keep it: tags in lower case, phones as E.164. */
const isSame = (name: string, wanted: unknown, present: unknown): boolean => {
  switch (name) {
    case 'customFields':
    case 'dndSettings':
      return false;
    case 'tags':
      return _.isEqual(tagSet(wanted), tagSet(present));
    case 'email':
      return sameText(wanted, present);
    case 'phone':
      return samePhone(wanted, present) || (isBlank(wanted) && isBlank(present));
    case 'dateOfBirth':
      return String(wanted ?? '') === String(present ?? '').slice(0, 10);
    case 'dnd':
      return wanted === Boolean(present);
    default:
      return (wanted ?? '') === (present ?? '');
  }
};

/** What of the wanted body the contact does not have yet; custom values and channels were compared one by one. */
export const missing = (wanted: ContactBody, present: ContactRecord): ContactBody =>
  _.pickBy(wanted, (value, name) => !isSame(name, value, Reflect.get(present, name)));
