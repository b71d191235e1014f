import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { FileState, MemoryState, type ZapState } from '../../runner/state.js';
import { ZapError } from '../../runner/zap_file.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'state-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const STATE: ZapState = {
  on: true,
  seen: ['a', 'b'],
  runs: [{ eventId: 'b', event: { id: 'b' }, status: 'waiting', steps: { task: { status: 'started' } } }],
};

describe.each([
  ['in files', () => new FileState(join(folder, 'sandbox'))],
  ['in memory', () => new MemoryState()],
] as const)('the state of a Zap, %s', (_where, create) => {
  it('is off at first', () => {
    expect(create().read('zap')).toEqual({ on: false, seen: [], runs: [] });
  });

  it('is what was written last, for each Zap its own', () => {
    const store = create();
    store.write('zap', { ...STATE, on: false });
    store.write('zap', STATE);
    store.write('other', { on: true, seen: [], runs: [] });
    expect(store.read('zap')).toEqual(STATE);
  });

  it('is not changed by what happens to it outside', () => {
    const store = create();
    const state = structuredClone(STATE);
    store.write('zap', state);
    state.seen.push('c');
    store.read('zap').seen.push('d');
    store.read('never').seen.push('e');
    expect(store.read('zap')).toEqual(STATE);
    expect(store.read('never').seen).toEqual([]);
  });
});

describe('a state file', () => {
  it('survives the process, and leaves nothing half written', () => {
    new FileState(folder).write('zap', STATE);
    expect(new FileState(folder).read('zap')).toEqual(STATE);
    expect(readdirSync(folder)).toEqual(['zap.json']);
  });

  it('is not disturbed by one that was left half written beside it', () => {
    const store = new FileState(folder);
    store.write('zap', STATE);
    writeFileSync(join(folder, 'zap.json.new'), '{"on":');
    expect(store.read('zap')).toEqual(STATE);
  });

  it('that cannot be read is named, and left as it is', () => {
    const file = `${folder}/zap.json`;
    writeFileSync(file, '{"on":');
    expect(() => new FileState(folder).read('zap')).toThrow(
      new ZapError(
        `The state in ${file} cannot be read. Run with --reset to delete it and turn the Zap on again.`,
      ),
    );
    expect(readFileSync(file, 'utf8')).toBe('{"on":');
  });

  it.each(['{}', 'null', '[]', '{"on":true}'])('that holds %s is none', (text) => {
    writeFileSync(`${folder}/zap.json`, text);
    expect(() => new FileState(folder).read('zap')).toThrow(ZapError);
    const store = new FileState(folder);
    store.reset('zap');
    expect(store.read('zap').on).toBe(false);
  });

  it('of another sandbox is left, since ids are handed out anew there', () => {
    new FileState(folder, 'first').write('zap', STATE);
    const same = new FileState(folder, 'first');
    expect([same.read('zap').seen, same.forgotten]).toEqual([['a', 'b'], false]);
    const other = new FileState(folder, 'second');
    expect([other.read('zap').seen, other.forgotten]).toEqual([[], true]);
  });
});
