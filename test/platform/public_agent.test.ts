import dns from 'node:dns';
import { afterEach, describe, expect, it } from '@jest/globals';
import nock from 'nock';
import type { Client } from '../../platform/client.js';
import { PRIVATE_HOST, publicLookup } from '../../platform/public_agent.js';
import { problemOf, withClient } from '../support/client.js';
import { useServer } from '../support/server.js';

const server = useServer();
const { lookup } = dns;

afterEach(() => {
  Reflect.set(dns, 'lookup', lookup);
  nock.disableNetConnect();
  nock.enableNetConnect(/^127\./);
});

const ask = (name: string, all: boolean): Promise<unknown> =>
  new Promise((resolve) => {
    publicLookup(name, { all }, (error, address) => resolve(error?.code ?? address));
  });

describe('a look-up of a public host', () => {
  it('gives its address, or all of them', async () => {
    expect(await ask('203.0.113.7', false)).toBe('203.0.113.7');
    expect(await ask('203.0.113.7', true)).toEqual([{ address: '203.0.113.7', family: 4 }]);
    expect(await ask('2001:4860::1', false)).toBe('2001:4860::1');
  });

  it('refuses one whose address is private', async () => {
    expect(await ask('localhost', false)).toBe(PRIVATE_HOST);
    expect(await ask('10.0.0.1', true)).toBe(PRIVATE_HOST);
  });

  it('says why there is none', async () => {
    Reflect.set(dns, 'lookup', (_name: string, _options: object, done: (error: Error) => void) =>
      done(Object.assign(new Error('not found'), { code: 'ENOTFOUND' })),
    );
    expect(await ask('nowhere.example', false)).toBe('ENOTFOUND');
  });
});

describe('a public name that leads to this machine', () => {
  const through = (use: (client: Client, address: string) => Promise<unknown>) => {
    nock.enableNetConnect('files.example.com');
    const answer = (_name: string, _options: object, done: (error: null, found: object[]) => void) =>
      done(null, [
        { address: '203.0.113.7', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ]);
    Reflect.set(dns, 'lookup', answer);
    const { port } = new URL(server.origin);
    return problemOf(
      withClient({ api: { baseUrl: () => 'https://api.acme.example' } }, (client) =>
        use(client, `http://files.example.com:${port}/a.pdf`),
      ),
    );
  };

  it('gives no file', async () => {
    const problem = await through((client, address) =>
      client.fetchFile(address, { label: 'File', limit: 10 }),
    );
    expect(problem).toEqual({ kind: 'input', message: 'File must be a public web address' });
    expect(server.requests).toEqual([]);
  });

  it('gets no file', async () => {
    const problem = await through((client, address) =>
      client.upload(address, Buffer.from('x'), 'text/plain'),
    );
    expect(problem).toEqual({
      kind: 'unavailable',
      reason: 'gave an address for the file that is not on the public internet',
    });
    expect(server.requests).toEqual([]);
  });
});
