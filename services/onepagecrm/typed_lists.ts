/** A contact's lists of typed values: emails, phones, web addresses. */
import { isKnownPhone, samePhone } from '../../platform/phones.js';
import { sameText } from '../../platform/values.js';
import type { Typed } from './wire.js';

/** One of a contact's three lists of typed values. */
interface Kind {
  /** What the API takes for a type (OnePageCRM OpenAPI), with its label. */
  types: Readonly<Record<string, string>>;
  /** True where both values mean the same address or number. */
  same: (incoming: unknown, stored: unknown) => boolean;
  /** True where the incoming one says nothing new: then the stored one stays as it is spelled. */
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
 * The stored list as the API takes it back: without blanks, and with `other` for a type that can no longer be written,
 * such as `skype`. What else is in an entry goes back as it came.
 */
export const writable = (stored: Typed[] = [], { types }: Kind): Typed[] =>
  stored
    .filter(({ value }) => value?.trim())
    .map((each) => ({ ...each, type: each.type && Object.hasOwn(types, each.type) ? each.type : 'other' }));

/** A value of the form, with its type if one was chosen. */
export interface Entry {
  value: string;
  type: string | undefined;
}

/** The entry of the form, or none where it is blank. */
export const entry = (value: string | undefined, type: string | undefined): Entry[] =>
  value?.trim() ? [{ value: value.trim(), type: type || undefined }] : [];

/** The entry of the list that means the same, one that says all of it before one that says less. */
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

/** The list with this value first: in place of the present first one, or moved up where it was further down. */
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

/** The list with this value as the website: in place of the present one, however far down that stands. */
export const withWebsite = (present: Typed[], [site]: Entry[]): Typed[] => {
  if (!site) return present;
  const there =
    present.find(({ type }) => type === 'website') ??
    present.find(({ value }) => sameText(value, site.value));
  const one = merged({ ...site, type: 'website' }, there, 'website', URLS);
  return there ? present.map((each) => (each === there ? one : each)) : [one, ...present];
};
