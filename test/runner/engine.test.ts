import { describe, expect, it } from '@jest/globals';
import { Engine, type Options } from '../../runner/engine.js';
import { History } from '../../runner/history.js';
import { MemoryState } from '../../runner/state.js';
import { type Step, type Zap, ZapError } from '../../runner/zap_file.js';
import { Zapier } from '../../runner/zapier.js';
import { type Desk, desk, item, tinyApp, tinyZap } from '../support/tiny_app.js';
import { traceTo } from '../support/trace.js';

const CONNECTIONS = { desk: { service: 'desk' }, annex: { service: 'desk' } };

/** One Zap on one desk, visited again and again. */
const setUp = (now: Desk, zap: Zap = tinyZap()) => {
  const lines: string[] = [];
  const slept: number[] = [];
  const store = new MemoryState();
  const history = new History(false);
  const zapier = new Zapier(history.watch(tinyApp(now)), 'UTC');
  const sleep = async (milliseconds: number) => {
    slept.push(milliseconds);
  };
  const engine = new Engine(zapier, CONNECTIONS, store, history, traceTo(lines), {
    sleep,
  });
  const visit = async (options: Options = {}) => {
    lines.length = 0;
    return { ...(await engine.visit(zap, options)), lines: [...lines] };
  };
  const statuses = () => store.read(zap.id).runs.map(({ status }) => status);
  return { visit, engine, zap, slept, statuses, store };
};

const only = (changes: Partial<Step>): Zap => {
  const [, added] = tinyZap().actions;
  if (!added) throw new Error('The tiny Zap has two actions.');
  return tinyZap({ actions: [{ ...added, input: { title: '{{item.title}}' }, ...changes }] });
};

describe('a Zap', () => {
  it('is turned on by the first visit, and runs for what is new at later ones', async () => {
    const now = desk('Old');
    const { visit, statuses } = setUp(now);
    expect(await visit()).toEqual({ fresh: 0, done: 0, failed: 0, lines: ['on: 1 known'] });
    now.items.unshift(item('B'), item('A'));
    expect(await visit()).toEqual({
      fresh: 2,
      done: 2,
      failed: 0,
      lines: [
        'polled: 3 found, 2 new',
        ...['run e-a', 'did kept', 'did added'],
        ...['run e-b', 'did kept', 'did added'],
      ],
    });
    expect(now.tasks.map(({ title }) => title)).toEqual(['Keep A', 'Add after t1', 'Keep B', 'Add after t3']);
    expect(await visit()).toEqual({ fresh: 0, done: 0, failed: 0, lines: ['polled: 3 found, 0 new'] });
    expect(statuses()).toEqual(['done', 'done']);
  });

  it('runs for the oldest first, and for no more than wanted', async () => {
    const now = desk();
    const { visit } = setUp(now, only({}));
    await visit();
    now.items = [item('C'), item('B'), item('A')];
    expect(await visit({ limit: 2 })).toMatchObject({ fresh: 3, done: 2 });
    expect(now.tasks.map(({ title }) => title)).toEqual(['A', 'B']);
    expect(await visit({ limit: 2 })).toMatchObject({ fresh: 0, done: 1 });
    expect(now.tasks.map(({ title }) => title)).toEqual(['A', 'B', 'C']);
  });

  it('is turned on afresh with another trigger, for which nothing was seen', async () => {
    const now = desk('Old');
    const { engine, visit, zap } = setUp(now, only({}));
    await visit();
    now.items.unshift(item('A'));
    const trigger = { ...zap.trigger, connection: 'annex' };
    expect(await engine.visit({ ...zap, trigger })).toMatchObject({ fresh: 0, done: 0 });
    now.items.unshift(item('B'));
    expect(await engine.visit({ ...zap, trigger })).toMatchObject({ fresh: 1, done: 1 });
    expect(now.tasks.map(({ title }) => title)).toEqual(['B']);
  });

  it('ends quietly where a condition is not met', async () => {
    const now = desk();
    const { visit, statuses } = setUp(now, only({ onlyIf: '{{item.gone}}' }));
    await visit();
    now.items = [item('A')];
    expect(await visit()).toMatchObject({
      done: 1,
      failed: 0,
      lines: ['polled: 1 found, 1 new', 'run e-a', 'filtered before added'],
    });
    expect([now.tasks, statuses()]).toEqual([[], ['filtered']]);
  });

  it('ends quietly where a search finds nothing, if it is to', async () => {
    const now = desk();
    const [first] = only({}).actions;
    const search = { kind: 'searches' as const, operation: 'find_task', input: { title: '{{item.title}}' } };
    const actions = [
      { ...search, name: 'found', connection: 'desk', endsEmpty: true },
      ...(first ? [first] : []),
    ];
    const { visit, statuses } = setUp(now, tinyZap({ actions }));
    await visit();
    now.items = [item('A')];
    expect(await visit()).toMatchObject({
      failed: 0,
      lines: ['polled: 1 found, 1 new', 'run e-a', 'nothing found by found'],
    });
    expect([now.tasks, statuses()]).toEqual([[], ['filtered']]);
    now.tasks.push({ id: 't1', title: 'B', from: '' });
    now.items.unshift(item('B'));
    expect((await visit()).lines).toContain('did added');
  });

  it('goes on where it is', async () => {
    const now = desk();
    const { visit } = setUp(now, only({ onlyIf: '{{item.title}}' }));
    await visit();
    now.items = [item('A')];
    await visit();
    expect(now.tasks).toHaveLength(1);
  });

  it('fails one run when a step fails, and goes on with the next', async () => {
    const now = desk();
    const { visit, statuses, store } = setUp(now);
    await visit();
    now.items = [item('B'), item('A')];
    now.failures = [(z) => new z.errors.Error('Acme: The list is full.', 'conflict', 409)];
    expect(await visit()).toMatchObject({
      done: 1,
      failed: 1,
      lines: expect.arrayContaining(['failed at added: Acme: The list is full.', 'run e-b', 'did added']),
    });
    expect(statuses()).toEqual(['failed', 'done']);
    expect(store.read('tiny').runs[0]?.error).toBe('Acme: The list is full.');
    expect(await visit()).toMatchObject({ done: 0, failed: 0 });
  });
});

describe('a search', () => {
  const find = (): Zap => {
    const zap = only({});
    const [step] = zap.actions;
    if (!step) return zap;
    const search: Step = { ...step, name: 'found', kind: 'searches', operation: 'find_task' };
    return tinyZap({
      actions: [search, { ...step, input: { title: 'Found {{found.id}}' } }],
    });
  };

  it('gives its best match, or an empty one', async () => {
    const now = desk();
    const { visit } = setUp(now, find());
    await visit();
    now.tasks = [{ id: 't1', title: 'A', from: '' }];
    now.items = [item('B'), item('A')];
    await visit();
    expect(now.tasks.map(({ title }) => title)).toEqual(['A', 'Found t1', 'Found ']);
  });

  it('creates what it does not find, and tells that it searched', async () => {
    const now = desk();
    const zap = find();
    const orCreate = { operation: 'add_task', input: { title: '{{item.title}}' } };
    const actions = zap.actions.map((step) => (step.kind === 'searches' ? { ...step, orCreate } : step));
    const { visit, engine } = setUp(now, { ...zap, actions });
    await engine.check({ ...zap, actions });
    await visit();
    now.items = [item('A')];
    await visit();
    expect(now.tasks).toMatchObject([
      { title: 'A', from: 'find_task' },
      { title: 'Found t1', from: '' },
    ]);
  });
});

describe('throttling', () => {
  const throttled =
    (delay?: number): Desk['failures'][number] =>
    (z) =>
      new z.errors.ThrottledError('Slow down', delay);

  it('is waited out, as long as it takes', async () => {
    const now = desk();
    const { visit, slept } = setUp(now, only({}));
    await visit();
    now.items = [item('A')];
    now.failures = [throttled(7), throttled(undefined)];
    expect(await visit()).toMatchObject({
      done: 1,
      failed: 0,
      lines: [
        'polled: 1 found, 1 new',
        'run e-a',
        'add_task: ThrottledError, waits 7',
        'add_task: ThrottledError, waits 60',
        'did added',
      ],
    });
    expect([slept, now.tasks.length]).toEqual([[7_000, 60_000], 1]);
  });

  it('fails the run when it does not end', async () => {
    const now = desk();
    const { visit, slept } = setUp(now, only({}));
    await visit();
    now.items = [item('A')];
    now.failures = Array.from({ length: 4 }, () => throttled(1));
    expect(await visit()).toMatchObject({ done: 0, failed: 1 });
    expect(slept).toEqual([1_000, 1_000, 1_000]);
  });
});

describe('a check', () => {
  const mistakes: Array<[what: string, step: Partial<Step>, message: string]> = [
    [
      'an unknown operation',
      { operation: 'ad_task' },
      'added: There is no "ad_task" among the creates. There is: add_task, keep_task.',
    ],
    [
      'an unknown connection',
      { connection: 'dsek' },
      'added: There is no connection "dsek". There is: desk, annex.',
    ],
    ['an unknown field', { input: { titel: 'x' } }, 'added: add_task has no field "titel". It has: title.'],
    [
      'a required field that is empty',
      { input: {} },
      'added: add_task: fill in what is required: Title (title).',
    ],
    [
      'a placeholder that leads nowhere',
      { input: { title: '{{itme.title}}' } },
      'added: {{itme.title}} points at "itme", which is not a step before it.',
    ],
    [
      'a placeholder for what the step does not give',
      { input: { title: '{{item.titel}}' } },
      'added: {{item.titel}} points at "titel", which item does not give. It gives: id, event_id, title.',
    ],
  ];
  it.each(mistakes)('finds %s', async (_what, step, message) => {
    const { engine, zap } = setUp(desk(), only(step));
    await expect(engine.check(zap)).rejects.toThrow(new ZapError(message));
  });

  it('passes a good Zap, and runs nothing of it', async () => {
    const now = desk('A');
    const { engine, zap, statuses } = setUp(now);
    await engine.check(zap);
    expect([now.tasks, statuses()]).toEqual([[], []]);
  });
});
