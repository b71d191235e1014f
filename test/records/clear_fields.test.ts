import { describe, expect, it } from '@jest/globals';
import { Failure } from '../../platform/failure.js';
import {
  type Clearable,
  clearChoices,
  clearedKeys,
  clearField,
  emptiedOf,
} from '../../records/clear_fields.js';

const clearable: Clearable<Record<string, string | null>> = {
  due_date: { label: 'Due Date', body: { date: null } },
  owner_id: { label: 'Owner', body: { owner: '', team: '' } },
};

describe('what an update empties', () => {
  it('is chosen from what it may empty, by label', () => {
    const own = [{ key: 'cf_7', label: 'Wood' }, { key: 'cf_8' }];
    const choices = { due_date: 'Due Date', owner_id: 'Owner', cf_7: 'Wood', cf_8: 'cf_8' };
    expect(clearChoices(clearable, own)).toEqual(choices);
    expect(clearChoices(clearable)).toEqual({ due_date: 'Due Date', owner_id: 'Owner' });
    expect(clearField(choices)).toMatchObject({ key: 'clear_fields', list: true, choices });
  });

  it.each([
    ['a list', ['due_date', 'cf_7'], ['due_date', 'cf_7']],
    ['one text', 'owner_id, due_date', ['owner_id', 'due_date']],
    ['nothing', undefined, []],
  ])('comes from %s', (_what, chosen, keys) => {
    expect(clearedKeys(chosen, clearable)).toEqual(keys);
  });

  it('is nothing that is not offered', () => {
    const message = 'Clear These Fields has no choice "name"';
    expect(() => clearedKeys(['due_date', 'name'], clearable)).toThrow(
      expect.objectContaining({ problem: { kind: 'input', message } }),
    );
    expect(() => clearedKeys('name', clearable)).toThrow(Failure);
  });

  it('is sent as the product takes it', () => {
    expect(emptiedOf(['owner_id', 'cf_7', 'due_date'], clearable)).toEqual({
      owner: '',
      team: '',
      date: null,
    });
  });
});
