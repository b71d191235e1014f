import { expect, it } from '@jest/globals';
import { isKnownPhone } from '../../platform/phones.js';

it.each<[incoming: string | null, stored: string | null, known: boolean]>([
  ['091 555 0100', '+353915550100', true],
  ['91 555 0100', '+353915550100', true],
  ['+353 91 555 0100', '+353915550100', true],
  ['353915550100', '+353 (91) 5550100', true],
  // It adds the country code.
  ['+353915550100', '091 555 0100', false],
  ['+915550100', '+353915550100', false],
  ['555 0100', '+353915550100', false],
  // Eight digits name one subscriber, seven do not.
  ['91555010', '+35391555010', true],
  ['9155501', '+3539155501', false],
  // As many digits, but others.
  ['091 555 0100', '191 555 0100', false],
  ['91 555 0100', '+91 555 0100', true],
  ['091 555 0101', '+353915550100', false],
  ['', '+353915550100', false],
  ['091 555 0100', null, false],
])('%s where %s is stored is known: %s', (incoming, stored, known) => {
  expect(isKnownPhone(incoming, stored)).toBe(known);
});
