import { describe, expect, it } from '@jest/globals';
import { ADDRESS, groups, inGroup } from '../../records/groups.js';

const all = groups({ key: 'name', label: 'Name', fields: ['last_name', 'split'] }, ADDRESS);

describe('a field of a long form', () => {
  it.each([
    ['last_name', 'name'],
    ['second_postal_code', 'address'],
    ['cf_7', 'custom'],
    ['website', 'more'],
  ])('%s stands under %s', (key, group) => {
    expect(inGroup(all, { key, label: 'Field' })).toEqual({ key, label: 'Field', group });
  });

  it('that is a notice stands under its group, or above all', () => {
    expect(inGroup(all, { key: 'split', type: 'copy' })).toEqual({
      key: 'split',
      type: 'copy',
      group: 'name',
    });
    const notice = { key: 'missing_permission', type: 'copy' } as const;
    expect(inGroup(all, notice)).toEqual(notice);
  });
});
