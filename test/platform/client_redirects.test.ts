import { describe, expect, it } from '@jest/globals';
import type { Client } from '../../platform/client.js';
import { path } from '../../platform/path.js';
import { ignored } from '../../platform/wire.js';
import { problemOf, withClient } from '../support/client.js';
import { json, useServer } from '../support/server.js';

const home = useServer();
const otherPort = useServer();
const otherHost = useServer('127.0.0.2');

const run = <T>(work: (client: Client) => Promise<T>) =>
  withClient({ api: { baseUrl: () => `${home.origin}/api` } }, work);

/** `/api/old` leads to the given place, everything else answers. */
const redirect = (location: () => string | undefined, status = 302): void => {
  home.answer = (response, request) => {
    if (!request.url.startsWith('/api/old')) return json({ id: 5 })(response, request);
    const to = location();
    response.writeHead(status, to === undefined ? {} : { location: to }).end();
  };
};

const ELSEWHERE = { kind: 'unavailable', reason: 'sent the request elsewhere' };

describe('a read', () => {
  it.each([300, 301, 302, 303, 307, 308, 399])('follows a %d on its own origin, signed', async (status) => {
    redirect(() => '/api/new?a=1', status);
    expect(await run((client) => client.get(path`/old`, ignored))).toEqual({ id: 5 });
    expect(home.requests.map(({ url, headers }) => [url, headers.authorization])).toEqual([
      ['/api/old', 'Bearer k3y'],
      ['/api/new?a=1', 'Bearer k3y'],
    ]);
  });

  const elsewhere: Array<[what: string, location: () => string | undefined]> = [
    ['to another port', () => `${otherPort.origin}/api/new`],
    ['to another host', () => `${otherHost.origin}/api/new`],
    ['to another scheme', () => home.origin.replace('http:', 'https:')],
    ['to an address without a scheme', () => `//${otherHost.origin.slice('http://'.length)}/api/new`],
    ['to something that is no address', () => 'http://'],
    ['without an address', () => undefined],
  ];
  it.each(elsewhere)('does not follow %s', async (_what, location) => {
    redirect(location);
    expect(await problemOf(run((client) => client.get(path`/old`, ignored)))).toEqual({
      ...ELSEWHERE,
      sent: false,
    });
    expect(home.requests).toHaveLength(1);
    expect([...otherPort.requests, ...otherHost.requests]).toEqual([]);
  });

  it.each([300, 399])('takes a %d that names no place for no answer', async (status) => {
    redirect(() => undefined, status);
    expect(await problemOf(run((client) => client.get(path`/old`, ignored)))).toMatchObject(ELSEWHERE);
  });

  it('does not follow a refusal that names a place, nor an answer that does', async () => {
    redirect(() => '/api/new', 400);
    expect(await problemOf(run((client) => client.get(path`/old`, ignored)))).toEqual({
      kind: 'conflict',
      message: '400 ',
    });
    home.answer = json({ id: 6 }, 299, { location: '/api/new' });
    expect(await run((client) => client.get(path`/old`, ignored))).toEqual({ id: 6 });
    expect(home.requests).toHaveLength(2);
  });

  it('by POST is not followed, and says that it wrote nothing', async () => {
    redirect(() => '/api/new', 307);
    const read = run((client) => client.post(path`/old`, ignored, {}, { reads: true }));
    expect(await problemOf(read)).toEqual({ ...ELSEWHERE, sent: false });
    expect(home.requests).toHaveLength(1);
  });

  it('gives up on a circle', async () => {
    redirect(() => '/api/old');
    expect(await problemOf(run((client) => client.get(path`/old`, ignored)))).toMatchObject(ELSEWHERE);
    expect(home.requests).toHaveLength(4);
  });
});

describe('a write', () => {
  const writes: Array<[name: string, write: (client: Client) => Promise<unknown>]> = [
    ['POST', (client) => client.post(path`/old`, ignored, { a: 1 })],
    ['PUT', (client) => client.put(path`/old`, ignored, { a: 1 })],
    ['DELETE', (client) => client.delete(path`/old`)],
  ];
  it.each(writes)('by %s is never sent a second time', async (_name, write) => {
    redirect(() => '/api/new', 307);
    expect(await problemOf(run(write))).toEqual({ ...ELSEWHERE, sent: true });
    expect(home.requests).toHaveLength(1);
  });

  it('that is not followed is no success, even where the body does not matter', async () => {
    redirect(() => undefined, 304);
    expect(await problemOf(run((client) => client.delete(path`/old`)))).toMatchObject(ELSEWHERE);
  });
});
