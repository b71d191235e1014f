import { afterEach, describe, expect, it, jest } from '@jest/globals';
import type { Client } from '../../platform/client.js';
import { path } from '../../platform/path.js';
import { ignored } from '../../platform/wire.js';
import { problemOf, withClient } from '../support/client.js';
import { type Answer, json, useServer } from '../support/server.js';

const server = useServer();

const run = <T>(work: (client: Client) => Promise<T>) =>
  withClient({ api: { baseUrl: () => server.origin } }, work);

/** Moves the clock ahead inside a run. */
const later = (milliseconds: number): void => {
  const now = Date.now() + milliseconds;
  jest.spyOn(Date, 'now').mockImplementation(() => now);
};

afterEach(() => {
  jest.restoreAllMocks();
});

const never: Answer = () => {};
const headersOnly: Answer = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '4096' }).write('{"id":');
};
const zipped: Answer = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' });
  response.write(Buffer.from('1f8b0800000000000003ab56ca4c', 'hex'));
};
const cutInBody: Answer = (response, request) => {
  headersOnly(response, request);
  setTimeout(() => response.destroy(), 20);
};

describe('a request that gets no answer', () => {
  const silent: Array<[what: string, answer: Answer]> = [
    ['at all', never],
    ['after its headers', headersOnly],
    ['after the beginning of a packed body', zipped],
    // The HTTP library of core does not notice that.
    ['because it is cut in the middle of the body', cutInBody],
  ];
  it.each(silent)('%s ends when its time is over', async (_what, answer) => {
    server.answer = answer;
    const started = performance.now();
    const problem = await problemOf(
      run((client) => client.post(path`/things`, ignored, {}, { timeout: 150 })),
    );
    expect(problem).toEqual({ kind: 'unavailable', reason: 'did not answer in time', sent: true });
    const bulk = { timeout: 150, bulk: true };
    expect(await problemOf(run((client) => client.post(path`/things`, ignored, {}, bulk)))).toEqual(problem);
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  it('has its time as a whole, headers and body together', async () => {
    server.answer = (response) => {
      setTimeout(() => headersOnly(response, { method: '', url: '', headers: {}, body: '' }), 250);
    };
    const started = performance.now();
    await problemOf(run((client) => client.post(path`/things`, ignored, {}, { timeout: 400 })));
    expect(performance.now() - started).toBeLessThan(620);
  });
});

describe('a connection that is cut', () => {
  it('is told, without the address', async () => {
    server.answer = (response) => response.destroy();
    const problem = await problemOf(
      run((client) => client.get(path`/things`, ignored, { email: 'ida@example.org' })),
    );
    expect(problem).toEqual({ kind: 'unavailable', reason: 'cut the connection', sent: false });
  });

  it('is the same for a host that does not listen', async () => {
    const problem = await problemOf(withClient({}, (client) => client.get(path`/things`, ignored)));
    expect(problem).toMatchObject({ reason: 'cut the connection' });
  });
});

describe('the time of a run', () => {
  it('gives a late request what is left', async () => {
    server.answer = never;
    const started = performance.now();
    const problem = await problemOf(
      run((client) => {
        later(26_850);
        expect(client.timeLeft()).toBeLessThanOrEqual(150);
        return client.get(path`/things`, ignored);
      }),
    );
    expect(problem).toMatchObject({ reason: 'did not answer in time' });
    expect(performance.now() - started).toBeLessThan(1_500);
  });

  it('sends nothing any more when it is over', async () => {
    const problem = await problemOf(
      run((client) => {
        later(27_000);
        return client.post(path`/things`, ignored);
      }),
    );
    expect(problem).toEqual({ kind: 'unavailable', reason: 'took too long' });
    expect(server.requests).toEqual([]);
  });

  /** How long each request may take, when this much of the run's time is gone. */
  const waits = async (gone: number, ask: (client: Client) => Promise<unknown>): Promise<number[]> => {
    server.answer = json({ id: 1 });
    later(0);
    const endless = new AbortController().signal;
    const timeout = jest.spyOn(AbortSignal, 'timeout').mockImplementation(() => endless);
    await run(async (client) => {
      expect(client.timeLeft()).toBe(27_000);
      later(gone);
      timeout.mockClear();
      await ask(client).catch(() => undefined);
    });
    return timeout.mock.calls.flat();
  };

  it('is ten seconds for a request, or what is left', async () => {
    const get = (client: Client) => client.get(path`/things`, ignored);
    const patient = (client: Client) => client.get(path`/things`, ignored, {}, { timeout: 20_000 });
    expect(await waits(0, get)).toEqual([10_000]);
    expect(await waits(20_000, get)).toEqual([7_000]);
    expect(await waits(5_000, patient)).toEqual([20_000]);
    expect(await waits(26_999, get)).toEqual([1]);
    expect(await waits(27_000, get)).toEqual([]);
  });

  it('is 25 seconds for a file, or what is left', async () => {
    const ways: Array<(client: Client) => Promise<unknown>> = [
      (client) => client.fetchFile(`${server.origin}/a.json`, { label: 'File', limit: 1_000 }),
      (client) => client.upload(`${server.origin}/a.json`, Buffer.from('x'), 'text/plain'),
      (client) => client.downloadFrom(`${server.origin}/a.json`),
    ];
    for (const way of ways) {
      expect(await waits(0, way)).toEqual([25_000]);
      expect(await waits(20_000, way)).toEqual([7_000]);
      expect(await waits(30_000, way)).toEqual([1]);
    }
  });

  it('is enough for many quick requests', async () => {
    server.answer = json({ id: 1 });
    await run(async (client) => {
      for (let i = 0; i < 10; i += 1) await client.get(path`/things`, ignored);
      expect(client.timeLeft()).toBeGreaterThan(20_000);
    });
    expect(server.requests).toHaveLength(10);
  });
});
