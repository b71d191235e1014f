import type { Account } from '../account.js';
import { isBlank, readAddress } from '../address.js';
import { choice, cutText, type Fields, flag, isFields, list, text } from '../body.js';
import { invalid } from '../errors.js';
import { writeValues } from '../field_values.js';
import type { Contact, Typed, TypedAddress } from '../types.js';

const TITLES = ['Mr', 'Mrs', 'Ms'] as const;
const URL_TYPES = [
  'website',
  'blog',
  'twitter',
  'linkedin',
  'xing',
  'facebook',
  'google_plus',
  'other',
] as const;
const PHONE_TYPES = ['work', 'mobile', 'home', 'direct', 'fax', 'company', 'other'] as const;
const EMAIL_TYPES = ['work', 'home', 'other'] as const;
const ADDRESS_TYPES = ['work', 'home', 'billing', 'delivery', 'other'];
const MAX_ADDRESSES = 2;

/** What a body can set, apart from the company. */
export type Writable = Omit<
  Contact,
  'id' | 'created_at' | 'modified_at' | 'deleted_at' | 'company_id' | 'photo_url' | 'closed_sales'
>;

/** The values of fields that a full update does not name, and the starting values of a creation. */
export const blankContact = (account: Account): Writable => ({
  title: '',
  first_name: '',
  last_name: '',
  job_title: '',
  urls: [],
  phones: [],
  emails: [],
  address_list: [],
  status_id: account.catalog.leadStatusId(),
  tags: [],
  lead_source_id: '',
  background: '',
  owner_id: account.callerId,
  custom_fields: {},
  starred_by: [],
});

/** A whole list of typed values; the first type is the default (a guess), entries with a blank value are dropped. */
const typedList = (body: Fields, key: string, types: readonly [string, ...string[]]): Typed[] | undefined =>
  list(body, key)
    ?.map((entry) => {
      const fields = isFields(entry) ? entry : {};
      const type = text(fields, 'type') || types[0];
      const value = text(fields, 'value');
      if (value === undefined || !types.includes(type)) throw invalid({ [key]: `${key} is invalid` });
      return { type, value };
    })
    .filter(({ value }) => value.trim() !== '');

/** At most two addresses; `{}` clears the one in its position. An object instead of a list is refused (official test). */
const addressList = (body: Fields): TypedAddress[] | undefined => {
  const entries = list(body, 'address_list');
  if (!entries) return undefined;
  if (entries.length > MAX_ADDRESSES) throw invalid({ address_list: 'a contact has at most 2 addresses' });
  return entries
    .map((entry) => {
      if (!isFields(entry)) throw invalid({ address_list: 'address_list is invalid' });
      const type = text(entry, 'type') || 'work';
      if (!ADDRESS_TYPES.includes(type)) throw invalid({ address_list: 'type is invalid' });
      return { ...readAddress(entry), type };
    })
    .filter((address) => !isBlank(address));
};

const tagList = (account: Account, body: Fields): string[] | undefined => {
  const names = list(body, 'tags')?.map((name) => String(name).trim());
  return names && [...new Set(names.filter((name) => name !== '').map((name) => account.catalog.tag(name)))];
};

/** Refuses a reference to something the account does not have; a blank one counts as none. */
const known = (collection: { get(id: string): unknown }, body: Fields, key: string): string | undefined => {
  const id = text(body, key) || undefined;
  if (id && !collection.get(id)) throw invalid({ [key]: `${key} is invalid` });
  return id;
};

const stars = (account: Account, body: Fields, before: string[]): string[] => {
  const starred = flag(body, 'starred');
  const others = before.filter((user) => user !== account.callerId);
  return starred === undefined ? before : starred ? [...others, account.callerId] : others;
};

/** The contact's fields after a write: `base` with the body's fields on top. Lists replace, custom fields merge. */
export const writeContact = (account: Account, body: Fields, base: Writable): Writable => {
  const { catalog } = account;
  return {
    title: body.title === '' || body.title === null ? '' : (choice(body, 'title', TITLES) ?? base.title),
    first_name: cutText(body, 'first_name', 25) ?? base.first_name,
    last_name: cutText(body, 'last_name', 25) ?? base.last_name,
    job_title: text(body, 'job_title', 1_000) ?? base.job_title,
    urls: typedList(body, 'urls', URL_TYPES) ?? base.urls,
    phones: typedList(body, 'phones', PHONE_TYPES) ?? base.phones,
    emails: typedList(body, 'emails', EMAIL_TYPES) ?? base.emails,
    address_list: addressList(body) ?? base.address_list,
    status_id: known(catalog.statuses, body, 'status_id') ?? base.status_id,
    tags: tagList(account, body) ?? base.tags,
    lead_source_id:
      known(catalog.leadSources, body, 'lead_source_id') ??
      (body.lead_source_id === undefined ? base.lead_source_id : ''),
    background: text(body, 'background', 10_240) ?? base.background,
    owner_id: known(catalog.users, body, 'owner_id') ?? base.owner_id,
    custom_fields: writeValues(catalog.customFields, 'custom_field', body, base.custom_fields),
    starred_by: stars(account, body, base.starred_by),
  };
};
