import { describe, expect, it, jest } from '@jest/globals';
import { orUnfinished, patiently, whyMissing } from '../../platform/after_write.js';
import { Failure, type Problem } from '../../platform/failure.js';
import { World } from '../../sandbox/kernel/world.js';
import { withClient } from '../support/client.js';
import { worlds } from '../support/pause.js';

const failing = (...problems: Problem[]) => {
  const work = jest.fn(async (): Promise<string> => {
    const problem = problems.shift();
    if (problem) throw new Failure(problem);
    return 'done';
  });
  return work;
};

describe('what comes after the main write', () => {
  it('is sent again once where the service asked to slow down', async () => {
    const work = failing({ kind: 'throttled', seconds: 0.01 });
    expect(await withClient({}, (client) => patiently(client, work))).toBe('done');
    expect(work).toHaveBeenCalledTimes(2);
  });

  it.each([
    [5_010, 2],
    [5_009, 1],
  ])('is sent again where the run has %d milliseconds: %d times', async (left, times) => {
    const work = failing({ kind: 'throttled', seconds: 0.01 }, { kind: 'fault' });
    const run = withClient({}, (client) => patiently({ ...client, timeLeft: () => left }, work));
    await expect(run).rejects.toThrow(times === 2 ? 'fault' : 'throttled');
    expect(work).toHaveBeenCalledTimes(times);
  });

  it('waits as long as the service asks', async () => {
    const world = new World();
    worlds.add(world);
    const before = world.now().getTime();
    await withClient({}, (client) => patiently(client, failing({ kind: 'throttled', seconds: 0.5 })));
    const waited = world.now().getTime() - before;
    worlds.clear();
    expect(waited).toBeGreaterThanOrEqual(450);
  });

  it('is not sent again after an error that nobody expected', async () => {
    const work = jest.fn(() => Promise.reject(new TypeError('oops')));
    await expect(withClient({}, (client) => patiently(client, work))).rejects.toThrow('oops');
    expect(work).toHaveBeenCalledTimes(1);
  });

  it('is not tried a third time', async () => {
    const work = failing({ kind: 'throttled', seconds: 0.01 }, { kind: 'throttled', seconds: 0.01 });
    await expect(withClient({}, (client) => patiently(client, work))).rejects.toThrow('throttled');
    expect(work).toHaveBeenCalledTimes(2);
  });

  it.each<Problem>([
    // Longer than the run's remaining time.
    { kind: 'throttled', seconds: 60 },
    // It may have been carried out.
    { kind: 'unavailable', reason: 'cut the connection', sent: true },
  ])('is not sent again: %j', async (problem) => {
    const work = failing(problem);
    await expect(withClient({}, (client) => patiently(client, work))).rejects.toThrow(Failure);
    expect(work).toHaveBeenCalledTimes(1);
  });

  it.each<[Problem, string]>([
    [
      { kind: 'throttled', seconds: 60 },
      'Acme was receiving too many requests. The note is missing: add it in a separate step.',
    ],
    [
      { kind: 'unavailable', reason: 'cut the connection', sent: true },
      'Acme cut the connection. The note may have been added anyway: check there before you add it in a separate step.',
    ],
    [
      { kind: 'unavailable', reason: 'answered with an error (500)' },
      'Acme answered with an error (500). The note is missing: add it in a separate step.',
    ],
    // The form forbids it: nothing to add.
    [{ kind: 'input', message: 'Choose another stage' }, 'Choose another stage.'],
    [
      { kind: 'conflict', message: 'the contact is locked' },
      'Acme: the contact is locked. The note is missing: add it in a separate step.',
    ],
  ])('tells of %j what is missing', async (problem, text) => {
    const addition = { what: 'the note', how: 'in a separate step' };
    await withClient({}, async (client) => {
      expect(whyMissing(client.z, new Failure(problem), 'Acme', addition)).toBe(text);
      const failed = orUnfinished(
        client,
        'Acme',
        'The contact was created.',
        addition,
        failing(problem, problem),
      );
      await expect(failed).rejects.toMatchObject({
        problem: { kind: 'unfinished', message: `The contact was created. ${text}` },
      });
    });
  });

  it('may be there after an error that nobody expected', async () => {
    const addition = { what: 'the note', how: 'in a separate step' };
    const text = await withClient({}, async ({ z }) => {
      const quiet = { ...z, console: { ...z.console, error: () => {} } };
      return whyMissing(quiet, new TypeError('oops'), 'Acme', addition);
    });
    expect(text).toBe(
      'Something went wrong in this integration, not in your Zap. Please report it. The note may have been added anyway: check there before you add it in a separate step.',
    );
  });
});
