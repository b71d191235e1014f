/** Countries by the names that people write. */
import _ from 'lodash';

/** What people write for a country besides its English name. */
const OTHERWISE: Readonly<Record<string, string>> = {
  uk: 'GB',
  'great britain': 'GB',
  britain: 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  usa: 'US',
  america: 'US',
  'united states of america': 'US',
  holland: 'NL',
  'czech republic': 'CZ',
  turkey: 'TR',
  'republic of ireland': 'IE',
};

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, ' ')
    .trim();

/** Codes by name, for every region that has one. Built when a form first names a country. */
const codes = _.once((): ReadonlyMap<string, string> => {
  const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const known = LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).flatMap((code) => {
    const name = names.of(code);
    // ZZ means none, and a code that is no longer used is read as its successor.
    const isUsed = code !== 'ZZ' && new Intl.Locale(`und-${code}`).region === code;
    return name && isUsed ? [[plain(name), code] as const] : [];
  });
  const byName = new Map(known);
  for (const [, code] of known) byName.set(plain(code), code);
  for (const [name, code] of Object.entries(OTHERWISE)) byName.set(plain(name), code);
  return byName;
});

/** The ISO 3166-1 code of a country given by code or English name, in any letter case; undefined if there is none. */
export const countryCode = (text: string): string | undefined => codes().get(plain(text));
