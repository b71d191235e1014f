import { describe, expect, it } from '@jest/globals';
import { Engine } from '../../runner/engine.js';
import { History } from '../../runner/history.js';
import { MemoryState, type StateStore, type ZapState } from '../../runner/state.js';
import { Zapier } from '../../runner/zapier.js';
import { desk, item, tinyApp, tinyZap } from '../support/tiny_app.js';
import { traceTo } from '../support/trace.js';

/** A process that dies at its n-th step: nothing that it does after that has any effect. */
class Process {
  #steps = 0;

  constructor(readonly diesAt: number) {}

  step(): void {
    this.#steps += 1;
    if (this.#steps >= this.diesAt) throw new Error('The process is dead.');
  }
}

class MortalState implements StateStore {
  constructor(
    readonly inner: StateStore,
    readonly process: Process,
  ) {}

  read(zapId: string): ZapState {
    return this.inner.read(zapId);
  }

  write(zapId: string, state: ZapState): void {
    this.process.step();
    this.inner.write(zapId, state);
    this.process.step();
  }
}

/** Dies before a call, or after it was carried out. The forms are filled in without asking. */
class MortalZapier extends Zapier {
  constructor(
    app: Zapier['app'],
    readonly process: Process,
  ) {
    super(app, 'UTC');
  }

  override async fillIn(
    _kind: unknown,
    _key: string,
    _authData: object,
    values: Record<string, unknown>,
  ): Promise<Record<string, unknown>> {
    return values;
  }

  override async call(method: string, authData: object, input?: object, meta?: object): Promise<unknown> {
    this.process.step();
    const result = await super.call(method, authData, input, meta);
    this.process.step();
    return result;
  }
}

/** Turns the Zap on, lets an item come in, dies at that step of the visit, and visits again in a new process. */
const liveThrough = async (diesAt: number) => {
  const now = desk('Old');
  const app = tinyApp(now);
  const store = new MemoryState();
  const visit = (process: Process, lines: string[]) => {
    const state = new MortalState(store, process);
    const zapier = new MortalZapier(app, process);
    return new Engine(zapier, { desk: {} }, state, new History(false), traceTo(lines)).visit(tinyZap());
  };
  const alive = () => new Process(Number.POSITIVE_INFINITY);
  await visit(alive(), []);
  now.items.unshift(item('New'));

  const died = await visit(new Process(diesAt), []).then(
    () => false,
    () => true,
  );
  const left = structuredClone(store.read('tiny'));
  const lines: string[] = [];
  const result = await visit(alive(), lines);
  return { died, left, lines, result, tasks: now.tasks, runs: store.read('tiny').runs };
};

/** The 18 places where one visit with two steps can end: around each of three calls and six writes. */
const PLACES = Array.from({ length: 18 }, (_each, i) => i + 1);

describe.each(PLACES)('a crash at place %d', (place) => {
  it('loses nothing, doubles nothing that converges, and says what it repeats', async () => {
    const { died, left, lines, result, tasks, runs } = await liveThrough(place);
    expect(died).toBe(true);
    expect(runs).toMatchObject([{ eventId: 'e-new', status: 'done' }]);
    expect(result.failed).toBe(0);

    const kept = tasks.filter(({ from }) => from === 'new');
    expect(kept).toHaveLength(1);
    const added = tasks.filter(({ title }) => title.startsWith('Add'));
    const cutOff = Object.entries(left.runs[0]?.steps ?? {}).filter(([, { status }]) => status === 'started');
    expect(lines.filter((line) => line.startsWith('repeats'))).toEqual(
      cutOff.map(([name]) => `repeats ${name}`),
    );
    // Only the interrupted call may have been carried out twice.
    expect(added.length).toBeLessThanOrEqual(cutOff.some(([name]) => name === 'added') ? 2 : 1);
    expect(added.length).toBeGreaterThanOrEqual(1);
  });
});

it('nothing else can be cut off', async () => {
  expect(await liveThrough(PLACES.length + 1)).toMatchObject({ died: false, result: { fresh: 0, done: 0 } });
});

it('a crash while the Zap is turned on turns it on afresh', async () => {
  const now = desk('Old');
  const store = new MemoryState();
  for (const process of [new Process(3), new Process(Number.POSITIVE_INFINITY)]) {
    const engine = new Engine(
      new MortalZapier(tinyApp(now), process),
      { desk: {} },
      new MortalState(store, process),
      new History(false),
      traceTo([]),
    );
    await engine.visit(tinyZap()).catch(() => undefined);
  }
  expect(store.read('tiny')).toEqual({ on: true, watched: expect.any(String), seen: ['e-old'], runs: [] });
  expect(now.tasks).toEqual([]);
});
