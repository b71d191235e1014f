import { describe, expect, it } from '@jest/globals';
import { differing, sameExactly, sameNames, sameValue, sameValues } from '../../platform/changes.js';

describe('what an update has to send', () => {
  it.each<
    [wanted: unknown, present: unknown, value: boolean, values: boolean, names: boolean, exactly: boolean]
  >([
    ['a', 'a', true, true, true, true],
    [24000, '24000', true, true, true, false],
    [' a ', 'a', true, true, true, false],
    ['', null, true, true, true, false],
    [[], undefined, true, true, true, false],
    [0, null, false, false, false, false],
    [false, null, false, false, false, false],
    ['a', ['a'], true, true, true, false],
    [['a', ''], ['a'], true, true, true, false],
    [['a', 'b'], ['b', 'a'], false, true, true, false],
    [['a', 'a'], ['a'], false, false, true, false],
    ['A', 'a', false, false, true, false],
    ['a', 'b', false, false, false, false],
    [{ a: 1 }, { a: 1 }, true, true, true, true],
  ])('%j where %j is', (wanted, present, ...same) => {
    const rules = [sameValue, sameValues, sameNames, sameExactly];
    expect(rules.map((rule) => rule(wanted, present))).toEqual(same);
  });

  it('is only what differs, by the rule of its key', () => {
    const wanted = { name: 'Ida', amount: 5, tags: ['b', 'a'], list: ['b', 'a'], note: '' };
    const present = { name: 'Ada', amount: '5', tags: ['a', 'b'], list: ['a', 'b'], id: 'x' };
    expect(differing(wanted, present, { tags: sameValues })).toEqual({ name: 'Ida', list: ['b', 'a'] });
    expect(differing(wanted, present, { amount: sameExactly })).toEqual({
      name: 'Ida',
      amount: 5,
      tags: ['b', 'a'],
      list: ['b', 'a'],
    });
    expect(differing(wanted, wanted)).toEqual({});
  });
});
