import { describe, expect, it } from '@jest/globals';
import { barredIn, barredInCode } from '../../scripts/definition/barred.js';

describe('a phrase that a reader stumbles on', () => {
  it.each([
    ['Status "x" is not one of the choices: a, b', 'is none of'],
    ['Once more, please.', 'once more'],
    ['Any stage without a choice.', 'without a choice'],
  ])('is found: %s', (text, phrase) => {
    expect(barredIn(text)).toBe(phrase);
  });

  it.each(['Status "x" is not one of the choices: a, b', 'The standstill of a demandsheet'])(
    'is not found: %s',
    (text) => {
      expect(barredIn(text)).toBeUndefined();
    },
  );

  it('is found in the texts of code, and not in its comments', () => {
    const code = [
      '/** It demands a name. */',
      "const one = 'It demands a name'; // again",
      'const two = `Now, once more`;',
      "const url = 'https://acme.example/once more';",
      "const key = 'demands';",
    ].join('\n');
    expect(barredInCode(code)).toEqual([
      { phrase: 'demands', text: 'It demands a name' },
      { phrase: 'once more', text: 'Now, once more' },
      { phrase: 'once more', text: 'https://acme.example/once more' },
    ]);
  });
});
