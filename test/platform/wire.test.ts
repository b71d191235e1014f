import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  anything,
  carried,
  counted,
  day,
  every,
  flag,
  id,
  inside,
  instant,
  list,
  map,
  maybe,
  NONE,
  number,
  object,
  oneOf,
  open,
  record,
  rows,
  text,
} from '../../platform/wire.js';

describe('a value', () => {
  it.each([
    ['id', id, 'a1', 'a1'],
    ['id', id, 42, '42'],
    ['id', id, ' ', NONE],
    ['id', id, Number.NaN, NONE],
    ['id', id, null, NONE],
    ['id', id, {}, NONE],
    ['text', text, '', ''],
    ['text', text, 15550100, '15550100'],
    ['text', text, Number.NaN, NONE],
    ['text', text, true, NONE],
    ['number', number, '4800.50', 4800.5],
    ['number', number, ' ', NONE],
    ['number', number, 'many', NONE],
    ['flag', flag, false, false],
    ['flag', flag, 'true', true],
    ['flag', flag, 1, NONE],
    ['day', day, '2026-03-09T10:00:00Z', '2026-03-09'],
    ['day', day, '2026-13-40', NONE],
    ['day', day, 'soon', NONE],
    ['day', day, '03/09/2026', NONE],
    ['instant', instant, '2026-03-09T10:00:00+01:00', '2026-03-09T10:00:00+01:00'],
    ['instant', instant, 1_772_445_300, '2026-03-02T09:55:00.000Z'],
    ['instant', instant, 1_772_445_300_000, '2026-03-02T09:55:00.000Z'],
    ['instant', instant, 'yesterday', NONE],
    ['instant', instant, 0, NONE],
    ['instant', instant, 1, '1970-01-01T00:00:01.000Z'],
    ['instant', instant, 99_999_999_999, '5138-11-16T09:46:39.000Z'],
    ['instant', instant, 100_000_000_000, '1973-03-03T09:46:40.000Z'],
    ['anything', anything, 0, 0],
    ['anything', anything, null, NONE],
    ['oneOf', oneOf('open', 'won'), 'won', 'won'],
    ['oneOf', oneOf('open', 'won'), 'Won', NONE],
    ['maybe', maybe(number), 'x', null],
    ['maybe', maybe(number), undefined, null],
    ['carried', carried(text), 'a', 'a'],
    ['carried', carried(text), null, null],
    ['carried', carried(text), undefined, null],
    ['carried', carried(text), {}, NONE],
  ])('read as %s', (_name, wire, value, read) => {
    expect(wire.read(value)).toEqual(read);
  });
});

describe('lists', () => {
  it('leave out what cannot be read', () => {
    expect(list(number).read([1, 'x', null, 2])).toEqual([1, 2]);
    expect(list(number).read({})).toBe(NONE);
  });

  it('that an answer is about must hold something that can be read, if they hold anything', () => {
    expect(rows(id).read([])).toEqual([]);
    expect(rows(id).read([null, 'a'])).toEqual(['a']);
    expect(rows(id).read([null, {}])).toBe(NONE);
    expect(rows(id).read([{}])).toBe(NONE);
    expect(rows(id).read(null)).toBe(NONE);
  });

  it('count what was told', () => {
    expect(counted(id).read(['a', null, 'b'])).toEqual({ rows: ['a', 'b'], told: 3 });
    for (const unreadable of ['a', [null]]) expect(counted(id).read(unreadable)).toBe(NONE);
  });

  it('that are written back are read whole or not at all', () => {
    expect(every(id).read(['a', 'b'])).toEqual(['a', 'b']);
    expect(every(id).read(['a', null])).toBe(NONE);
    expect(every(id).read(undefined)).toBe(NONE);
  });

  it('may be maps', () => {
    expect(map(number).read({ a: 1, b: 'x' })).toEqual({ a: 1 });
    expect(map(number).read([1])).toBe(NONE);
  });
});

describe('an envelope', () => {
  const answer = object({ total: maybe(number), contacts: rows(id) });

  it('must have what it is about', () => {
    expect(answer.read({ contacts: ['a'], other: 1 })).toEqual({ contacts: ['a'], total: null });
    for (const broken of [{}, { error: 'x' }, [], null, 'text', { contacts: null }])
      expect(answer.read(broken)).toBe(NONE);
  });

  it('may stand around another', () => {
    expect(inside('data', answer).read({ data: { contacts: [] } })).toEqual({ contacts: [], total: null });
    expect(inside('data', answer).read({ contacts: [] })).toBe(NONE);
  });

  it('that is written back keeps keys that nobody knows', () => {
    const address = open({ type: maybe(text) });
    expect(address.read({ type: 1, box: [7] })).toEqual({ type: '1', box: [7] });
    expect(open({ type: text }).read({ box: 7 })).toBe(NONE);
  });
});

describe('a record', () => {
  const contact = record({ id, name: text, tags: list(text), values: map(text), at: instant, note: text }, [
    'note',
  ]);

  it('needs its id, and makes the best of the rest', () => {
    expect(contact.read({ id: 7, name: {}, tags: 'x', at: 'soon' })).toEqual({
      id: '7',
      name: null,
      tags: [],
      values: {},
      at: null,
      note: null,
    });
    for (const broken of [{}, { id: null }, [], 'a', null]) expect(contact.read(broken)).toBe(NONE);
  });

  it('is none where what a change must keep is there but cannot be read', () => {
    const task = record({ id, note: carried(text) });
    expect(task.read({ id: 'a' })).toEqual({ id: 'a', note: null });
    expect(task.read({ id: 'a', note: {} })).toBe(NONE);
  });

  it('keeps what it does not know under more, without secrets, and what is for our own use', () => {
    const read = contact.read({
      id: 'a',
      note: 'n',
      score: 3,
      gone: null,
      deep: { password: 'p', list: [{ api_key: 'k', kept: 1 }] },
    });
    expect(read).toMatchObject({ more: { note: 'n', score: 3, deep: { list: [{ kept: 1 }] } } });
    expect(JSON.stringify(read)).not.toMatch(/password|api_key|gone/);
    expect(contact.read({ id: 'a', score: 3 })).toMatchObject({ more: { score: 3 } });
    for (const nothing of [{ id: 'a' }, { id: 'a', score: null }, { id: 'a', password: 'p' }])
      expect(contact.read(nothing)).not.toHaveProperty('more');
  });

  it('reads whatever comes without throwing', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const read = contact.read(value);
        expect(read === NONE || typeof read === 'object').toBe(true);
      }),
    );
  });
});
