import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { waitFor } from '../../platform/wait_for.js';
import { World } from '../../sandbox/kernel/world.js';
import { withClient } from '../support/client.js';
import { worlds } from '../support/pause.js';

/** `timeLeft`: how much of the run's time is left before each pause. */
const looking = (timeLeft: number[], found: Array<string | undefined>) =>
  withClient({}, async (client) => {
    const look = jest.fn(async () => found.shift());
    const timed = { ...client, timeLeft: () => timeLeft.shift() ?? 0 };
    return { found: await waitFor(timed, [10, 20, 40], 100, look), looks: look.mock.calls.length };
  });

describe('looking after pauses', () => {
  it('ends with what it finds', async () => {
    expect(await looking([900, 900], [undefined, 'file'])).toEqual({ found: 'file', looks: 2 });
  });

  it('finds nothing after the last pause', async () => {
    expect(await looking([900, 900, 900], [])).toEqual({ found: undefined, looks: 3 });
  });

  it('leaves the reserve to what comes after', async () => {
    expect(await looking([110, 119], [undefined, 'file'])).toEqual({ found: undefined, looks: 1 });
  });
});

describe('a pause', () => {
  const { pause } = jest.requireActual<typeof import('../../platform/pause.js')>('../../platform/pause.js');

  afterEach(() => {
    worlds.clear();
    jest.useRealTimers();
  });

  it('takes its time', async () => {
    jest.useFakeTimers();
    const over = jest.fn();
    const paused = pause(30).then(over);
    await jest.advanceTimersByTimeAsync(29);
    expect(over).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1);
    await paused;
    expect(over).toHaveBeenCalled();
  });

  it('passes in the sandbox of a test', async () => {
    const world = new World();
    worlds.add(world);
    const before = world.now().getTime();
    await looking([900], ['file']);
    expect(world.now().getTime() - before).toBeGreaterThanOrEqual(9);
  });
});
