import dns from 'node:dns';
import { afterEach, describe, expect, it } from '@jest/globals';
import nock from 'nock';
import type { Api, Client } from '../../platform/client.js';
import { path } from '../../platform/path.js';
import { PRIVATE_HOST, publicLookup } from '../../platform/public_agent.js';
import { ignored } from '../../platform/wire.js';
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

  // The addresses just outside of the networks in the next test.
  it.each([
    '1.0.0.0',
    '9.255.255.255',
    '11.0.0.0',
    '100.63.255.255',
    '100.128.0.0',
    '126.255.255.255',
    '128.0.0.0',
    '169.253.255.255',
    '169.255.0.0',
    '172.15.255.255',
    '172.32.0.0',
    '191.255.255.255',
    '192.0.1.0',
    '192.167.255.255',
    '192.169.0.0',
    '198.17.255.255',
    '198.20.0.0',
    '223.255.255.255',
    '::2',
    '64:ff9a:ffff:ffff:ffff:ffff:ffff:ffff',
    '64:ff9b::1:0:0',
    '64:ff9b:0:ffff:ffff:ffff:ffff:ffff',
    '64:ff9b:2::',
    '2001:ffff:ffff:ffff:ffff:ffff:ffff:ffff',
    '2003::',
    'fbff:ffff:ffff:ffff:ffff:ffff:ffff:ffff',
    'fe00::',
    'fe7f:ffff:ffff:ffff:ffff:ffff:ffff:ffff',
  ])('takes %s', async (address) => {
    expect(await ask(address, false)).toBe(address);
  });

  // The first and the last address of each network.
  it.each([
    ['0.0.0.0', '0.255.255.255'],
    ['10.0.0.0', '10.255.255.255'],
    ['100.64.0.0', '100.127.255.255'],
    ['127.0.0.0', '127.255.255.255'],
    ['169.254.0.0', '169.254.255.255'],
    ['172.16.0.0', '172.31.255.255'],
    ['192.0.0.0', '192.0.0.255'],
    ['192.168.0.0', '192.168.255.255'],
    ['198.18.0.0', '198.19.255.255'],
    ['224.0.0.0', '255.255.255.255'],
    ['::', '::1'],
    ['64:ff9b::', '64:ff9b::ffff:ffff'],
    ['64:ff9b:1::', '64:ff9b:1:ffff:ffff:ffff:ffff:ffff'],
    ['2002::', '2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
    ['fc00::', 'fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
    ['fe80::', 'febf:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
    ['fec0::', 'feff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
    ['ff00::', 'ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff'],
    ['::ffff:127.0.0.1', '::ffff:10.0.0.1'],
  ])('refuses %s to %s', async (first, last) => {
    expect([await ask(first, false), await ask(last, true)]).toEqual([PRIVATE_HOST, PRIVATE_HOST]);
  });

  it('says why there is none', async () => {
    Reflect.set(dns, 'lookup', (_name: string, _options: object, done: (error: Error) => void) =>
      done(Object.assign(new Error('not found'), { code: 'ENOTFOUND' })),
    );
    expect(await ask('nowhere.example', false)).toBe('ENOTFOUND');
    Reflect.set(dns, 'lookup', (_name: string, _options: object, done: (error: null, found: []) => void) =>
      done(null, []),
    );
    expect(await ask('nowhere.example', false)).toBe('');
  });
});

describe('a public name that leads to this machine', () => {
  const through = (use: (client: Client, address: string) => Promise<unknown>, api: Partial<Api> = {}) => {
    nock.enableNetConnect('files.example.com');
    const answer = (_name: string, _options: object, done: (error: null, found: object[]) => void) =>
      done(null, [
        { address: '203.0.113.7', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ]);
    Reflect.set(dns, 'lookup', answer);
    const { port } = new URL(server.origin);
    return problemOf(
      withClient({ api: { baseUrl: () => 'https://api.acme.example', ...api } }, (client) =>
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

  it('is not where a file of a service is read', async () => {
    const problem = await through((client, address) => client.downloadFrom(address));
    expect(problem).toEqual({ kind: 'unavailable', reason: 'sent the request elsewhere' });
    expect(server.requests).toEqual([]);
  });

  it.each<[what: string, use: (client: Client) => Promise<unknown>]>([
    ['a record', (client) => client.get(path`/a`, ignored)],
    ['a file', (client) => client.download(path`/a`)],
  ])('is not where %s is read because a user named it', async (_what, use) => {
    const api = {
      baseUrl: () => `http://files.example.com:${new URL(server.origin).port}`,
      isNamedByUser: () => true,
    };
    expect(await through(use, api)).toEqual({
      kind: 'input',
      message: 'The address of Acme in this connection must be on the public internet',
    });
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
