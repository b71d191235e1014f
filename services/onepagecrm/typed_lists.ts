/** A contact's lists of typed values: emails, phones, web addresses. */
import { isKnownPhone, samePhone } from '../../platform/phones.js';
import { sameText } from '../../platform/values.js';
import type { Typed } from './wire.js';

/** One of a contact's three lists of typed values. */
interface Kind {
  /** The types that the API accepts (OnePageCRM OpenAPI), with their labels. */
  types: Readonly<Record<string, string>>;
  /** True if both values mean the same address or number. */
  same: (incoming: unknown, stored: unknown) => boolean;
  /** True if the incoming value says nothing new: the stored one then keeps its spelling. */
  known: (incoming: unknown, stored: unknown) => boolean;
}

export const EMAILS: Kind = {
  types: { work: 'Work', home: 'Home', other: 'Other' },
  same: sameText,
  known: sameText,
};

export const PHONES: Kind = {
  types: {
    work: 'Work',
    mobile: 'Mobile',
    home: 'Home',
    direct: 'Direct',
    fax: 'Fax',
    company: 'Company',
    other: 'Other',
  },
  same: samePhone,
  known: isKnownPhone,
};

export const URLS: Kind = {
  types: {
    website: 'Website',
    blog: 'Blog',
    twitter: 'X (Twitter)',
    linkedin: 'LinkedIn',
    xing: 'Xing',
    facebook: 'Facebook',
    google_plus: 'Google+',
    other: 'Other',
  },
  same: sameText,
  known: sameText,
};

/**
 * The stored list as the API accepts it back: without blanks, and with `other` for a type that can no longer be written, such as
 * `skype`. Anything else in an entry goes back as it came.
 */
export const writable = (stored: Typed[] = [], { types }: Kind): Typed[] =>
  stored
    .filter(({ value }) => value?.trim())
    .map((each) => ({ ...each, type: each.type && Object.hasOwn(types, each.type) ? each.type : 'other' }));

/** A value from the form, with its type if one was chosen. */
export interface Entry {
  value: string;
  type: string | undefined;
}

/** The form's entry, or none if it is blank. */
export const entry = (value: string | undefined, type: string | undefined): Entry[] =>
  value?.trim() ? [{ value: value.trim(), type: type || undefined }] : [];

/** The entry of the list that means the same; one that says all of it goes before one that says less. */
const findSame = (present: Typed[], value: string, { same, known }: Kind): Typed | undefined =>
  present.find((each) => known(value, each.value)) ?? present.find((each) => same(value, each.value));

/** What the form does not say stays as it is: the type, and the spelling of an address or a number that is known. */
const merged = (
  { value, type }: Entry,
  there: Typed | undefined,
  usual: string,
  { same, known }: Kind,
): Typed => ({
  ...(there && same(value, there.value) && there),
  type: type ?? there?.type ?? usual,
  value: there && known(value, there.value) ? there.value : value,
});

/** The list with this value first: it replaces the first one, or moves up if it was further down. */
export const withFirst = (present: Typed[], [first]: Entry[], kind: Kind): Typed[] => {
  if (!first) return present;
  const there = findSame(present, first.value, kind);
  const others = there ? present.filter((each) => each !== there) : present.slice(1);
  return [merged(first, there ?? present[0], 'work', kind), ...others];
};

/** The list with these values in it, each once. */
export const withMore = (present: Typed[], more: Entry[], kind: Kind): Typed[] => {
  const all = [...present];
  for (const each of more) {
    const there = findSame(all, each.value, kind);
    const place = there ? all.indexOf(there) : all.length;
    all.splice(place, 1, merged(each, there, 'other', kind));
  }
  return all;
};

/** The list with this value as the website: it replaces the present one, wherever that is in the list. */
export const withWebsite = (present: Typed[], [site]: Entry[]): Typed[] => {
  if (!site) return present;
  const there =
    present.find(({ type }) => type === 'website') ??
    present.find(({ value }) => sameText(value, site.value));
  const one = merged({ ...site, type: 'website' }, there, 'website', URLS);
  return there ? present.map((each) => (each === there ? one : each)) : [one, ...present];
};
