import { describe, expect, it } from '@jest/globals';
import { Collection } from '../../../sandbox/kernel/collection.js';
import { type IdKind, World } from '../../../sandbox/kernel/world.js';

describe('world', () => {
  it('the clock runs on from the real one, and can be put forward and back to it', () => {
    const world = new World();
    const lead = () => world.now().getTime() - Date.now();
    expect(Math.abs(lead())).toBeLessThan(100);
    world.advance(3_600_000);
    world.advance(1_000);
    expect(Math.abs(lead() - 3_601_000)).toBeLessThan(100);
    expect(world.iso()).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    world.reset();
    expect(Math.abs(lead())).toBeLessThan(100);
  });

  const kinds: Array<[kind: IdKind, shape: RegExp]> = [
    ['hex24', /^[0-9a-f]{24}$/],
    ['hex32', /^[0-9a-f]{32}$/],
    ['mixed20', /^[A-Za-z0-9]{20}$/],
    ['mixed6', /^[A-Za-z0-9]{6}$/],
  ];
  it.each(kinds)('ids of kind %s are the same in every run, and never twice', (kind, shape) => {
    const world = new World();
    const ids = Array.from({ length: 2_000 }, () => world.id(kind));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(shape);
    world.reset();
    expect(Array.from({ length: 5 }, () => world.id(kind))).toEqual(ids.slice(0, 5));
  });

  it('a collection keeps records by id, in the order they came', () => {
    const records = new Collection<{ id: string; age: number }>();
    records.add({ id: 'a', age: 1 });
    records.add({ id: 'b', age: 2 });
    records.add({ id: 'a', age: 3 });
    expect(records.all()).toEqual([
      { id: 'a', age: 3 },
      { id: 'b', age: 2 },
    ]);
    expect([...records]).toEqual(records.all());
    expect([records.size, records.get('b')?.age, records.get('c')]).toEqual([2, 2, undefined]);
    expect(records.find(({ age }) => age > 2)?.id).toBe('a');
    expect(records.filter(({ age }) => age < 3)).toEqual([{ id: 'b', age: 2 }]);
    expect([records.delete('a'), records.delete('a')]).toEqual([true, false]);
    records.clear();
    expect(records.size).toBe(0);
  });
});
