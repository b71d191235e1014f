/** A contact's lists of typed values: emails, phones, web addresses. */
import { isKnownPhone, samePhone } from '../../platform/phones.js';
import { sameText } from '../../platform/values.js';
import type { Typed } from './wire.js';

/** One of a contact's three lists of typed values. */
interface Kind {
  /** What the API takes for a type (OnePageCRM OpenAPI), with its label. */
  types: Readonly<Record<string, string>>;
  /** Whether both mean the same address or number. */
  same: (incoming: unknown, stored: unknown) => boolean;
  /** Whether the incoming one says nothing new: the stored spelling stays. */
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
 * such as `skype`. What else stands in an entry goes back as it came.
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

/** What the form does not say stays as it is: the type, and the spelling of what is known. */
const merged = ({ value, type }: Entry, there: Typed | undefined, usual: string, { known }: Kind): Typed => ({
  ...there,
  type: type ?? there?.type ?? usual,
  value: there && known(value, there.value) ? there.value : value,
});

/** The stored one that a value means: the same, else one that it completes, as a country code does a number. */
const placeOf = (all: Typed[], { value }: Entry, { known, same }: Kind): number => {
  const place = all.findIndex((each) => known(value, each.value));
  return place < 0 ? all.findIndex((each) => same(value, each.value)) : place;
};

/** The list with this value first: in place of the present first one, or moved up where it was further down. */
export const withFirst = (present: Typed[], [first]: Entry[], kind: Kind): Typed[] => {
  if (!first) return present;
  const place = Math.max(placeOf(present, first, kind), 0);
  return [merged(first, present[place], 'work', kind), ...present.filter((_each, i) => i !== place)];
};

/** The list with these values in it, each once. */
export const withMore = (present: Typed[], more: Entry[], kind: Kind): Typed[] => {
  const all = [...present];
  for (const each of more) {
    const place = placeOf(all, each, kind);
    all.splice(place < 0 ? all.length : place, 1, merged(each, all[place], 'other', kind));
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
