import { expect, it } from '@jest/globals';
import { countryCode } from '../../platform/countries.js';

it.each([
  ['Ireland', 'IE'],
  ['IRELAND', 'IE'],
  ['ie', 'IE'],
  ['United Kingdom', 'GB'],
  ['UK', 'GB'],
  ['USA', 'US'],
  ['United States', 'US'],
  ['Germany', 'DE'],
  ['Côte d’Ivoire', 'CI'],
  ['cote d ivoire', 'CI'],
  ['South Korea', 'KR'],
  ['France', 'FR'],
  ['Norway', 'NO'],
])('%s is %s', (text, code) => {
  expect(countryCode(text)).toBe(code);
});

it.each(['Narnia', 'Galway', 'ZZ', '', '1'])('%j is no country', (text) => {
  expect(countryCode(text)).toBeUndefined();
});
