import type { ServerResponse } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import nock from 'nock';
import type { Client } from '../../platform/client.js';
import { createClient } from '../../platform/create_client.js';
import { Path } from '../../platform/path.js';
import { META, plainApi, problemOf, withZ } from '../support/client.js';
import { json, useServer } from '../support/server.js';

const home = useServer();
const store = useServer('127.0.0.2');

interface Stashed {
  text: string;
  length: number | undefined;
  name: string | undefined;
  type: string | undefined;
}

const read = async (stream: NodeJS.ReadableStream): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
};

/** The file that Zapier is given to store. */
const download = (to = '/files/b1', name = 'brief.pdf', base = home.origin): Promise<Stashed | undefined> =>
  stashed((client) => client.download(new Path(to), name), base);

/** The same from an address that the service returned. */
const downloadFrom = (address: string, base = home.origin): Promise<Stashed | undefined> =>
  stashed((client) => client.downloadFrom(address, 'brief.pdf'), base);

const stashed = async (
  work: (client: Client) => Promise<string>,
  base: string,
): Promise<Stashed | undefined> => {
  let kept: Promise<Stashed> | undefined;
  await withZ(async (z) => {
    const stashFile = (
      stream: NodeJS.ReadableStream,
      length?: number,
      filename?: string,
      type?: string,
    ): string => {
      kept = read(stream).then((text) => ({ text, length, name: filename, type }));
      return 'https://kept.example/1';
    };
    const stashing = { ...z };
    Reflect.set(stashing, 'stashFile', stashFile);
    const api = plainApi({
      baseUrl: () => base,
      explain: ({ method, path, reads, status, text }) => ({
        kind: 'conflict',
        message: `${method} ${path} (${reads ? 'reads' : 'writes'}) ${status} ${text}`,
      }),
    });
    const client = createClient(stashing, { api_key: 'k3y' }, META, api, JSON.stringify);
    expect(await work(client)).toBe('https://kept.example/1');
  });
  return kept;
};

const pdf = (text: string) => (response: ServerResponse) =>
  response
    .writeHead(200, { 'content-type': 'application/pdf', 'content-length': String(text.length) })
    .end(text);

describe('a download', () => {
  it('is signed, and handed to Zapier as a stream with name, type and length', async () => {
    home.answer = pdf('%PDF-1.7');
    expect(await download()).toEqual({
      text: '%PDF-1.7',
      length: 8,
      name: 'brief.pdf',
      type: 'application/pdf',
    });
    expect(home.requests).toMatchObject([
      { method: 'GET', url: '/files/b1', headers: { authorization: 'Bearer k3y' } },
    ]);
  });

  it('follows to a store of files, without the key', async () => {
    home.answer = (response) => response.writeHead(302, { location: `${store.origin}/b1?sig=1` }).end();
    store.answer = pdf('bytes');
    expect(await download()).toMatchObject({ text: 'bytes' });
    expect(store.requests).toMatchObject([{ url: '/b1?sig=1' }]);
    expect(JSON.stringify(store.requests)).not.toContain('k3y');
  });

  it.each([300, 302, 399])('follows a %d three times at most', async (status) => {
    const hops = (most: number) => {
      home.answer = (response, { url }) => {
        const hop = Number(url.replace(/\D/g, ''));
        if (hop > most) pdf(`after ${hop}`)(response);
        else response.writeHead(status, { location: `/hop/${hop + 1}` }).end();
      };
    };
    hops(3);
    expect(await download('/hop/1')).toMatchObject({ text: 'after 4' });
    hops(4);
    expect(await problemOf(download('/hop/1'))).toMatchObject({ reason: 'sent the request elsewhere' });
    expect(home.requests).toHaveLength(8);
  });

  it.each([200, 299])('is what comes with a %d, whatever place that names', async (status) => {
    home.answer = (response) => response.writeHead(status, { location: '/other' }).end('here');
    expect(await download()).toEqual({ text: 'here', length: undefined, name: 'brief.pdf', type: undefined });
  });

  it.each([
    ['this machine', () => `${store.origin}/b1`],
    ['a private network', () => 'http://169.254.169.254/latest/meta-data'],
    ['no web address', () => 'file:///etc/passwd'],
  ])('of a service on the internet does not follow to %s', async (_what, location) => {
    const base = 'https://flowdash.acme.example';
    nock(base).get('/files/b1').reply(302, '', { location: location() });
    expect(await problemOf(download('/files/b1', 'brief.pdf', base))).toEqual({
      kind: 'unavailable',
      reason: 'sent the request elsewhere',
    });
    expect(store.requests).toEqual([]);
  });

  it.each([
    [
      'a refusal',
      json({ error: 'gone' }, 404),
      { kind: 'conflict', message: 'GET /files/b1 (reads) 404 {"error":"gone"}' },
    ],
    [
      'a refusal that names a place',
      json({}, 400, { location: '/other' }),
      { kind: 'conflict', message: 'GET /files/b1 (reads) 400 {}' },
    ],
    ['several choices', json({}, 300), { kind: 'conflict', message: 'GET /files/b1 (reads) 300 {}' }],
    [
      'a redirect that names no place',
      json({}, 399),
      { kind: 'conflict', message: 'GET /files/b1 (reads) 399 {}' },
    ],
    [
      'a redirect to something that is no address',
      json({}, 302, { location: 'http://' }),
      { kind: 'unavailable', reason: 'sent the request elsewhere' },
    ],
    [
      'a loop',
      (response: ServerResponse) => response.writeHead(302, { location: '/again' }).end(),
      { kind: 'unavailable', reason: 'sent the request elsewhere' },
    ],
    [
      'a cut connection',
      (response: ServerResponse) => response.destroy(),
      { kind: 'unavailable', reason: 'cut the connection' },
    ],
  ])('tells of %s', async (_what, answer, problem) => {
    home.answer = answer;
    expect(await problemOf(download())).toEqual(problem);
  });
});

describe('a download from an address that the service gave', () => {
  it('carries no key to another host', async () => {
    store.answer = pdf('bytes');
    expect(await downloadFrom(`${store.origin}/b1?sig=1`)).toMatchObject({
      text: 'bytes',
      name: 'brief.pdf',
    });
    expect(JSON.stringify(store.requests)).not.toContain('k3y');
  });

  it('takes what that host answers for no answer of the service', async () => {
    store.answer = json({ error: 'Request has expired' }, 403);
    expect(await problemOf(downloadFrom(`${store.origin}/b1`))).toEqual({
      kind: 'unavailable',
      reason: 'gave a link to the file that failed (403)',
    });
    store.answer = json({}, 300);
    expect(await problemOf(downloadFrom(`${store.origin}/b1`))).toEqual({
      kind: 'unavailable',
      reason: 'gave a link to the file that failed (300)',
    });
    store.answer = (response) => response.writeHead(299).end('bytes');
    expect(await downloadFrom(`${store.origin}/b1`)).toMatchObject({ text: 'bytes' });
  });

  it('leads into no private network', async () => {
    const told = downloadFrom('http://169.254.169.254/latest', 'https://crm.acme.example');
    expect(await problemOf(told)).toMatchObject({ kind: 'unavailable' });
  });
});
