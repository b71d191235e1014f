import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { problemOf, withClient } from '../support/client.js';
import { type Answer, json, useServer } from '../support/server.js';

const home = useServer();
const files = useServer('127.0.0.2');

const upload = (bytes: Buffer, path = '/brief.pdf?signature=abc') =>
  withClient({ api: { baseUrl: () => home.origin } }, (client) =>
    client.upload(`${files.origin}${path}`, bytes, 'application/pdf'),
  );

const sha = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

describe('an upload', () => {
  it('PUTs the bytes with their type, and no key', async () => {
    await upload(Buffer.from('%PDF-1.7'));
    expect(files.requests).toMatchObject([
      { method: 'PUT', url: '/brief.pdf?signature=abc', body: '%PDF-1.7' },
    ]);
    expect(files.requests[0]?.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': '8',
    });
    expect(JSON.stringify(files.requests)).not.toContain('k3y');
    expect(home.requests).toEqual([]);
  });

  it('keeps every byte of a file of a few megabytes', async () => {
    const bytes = Buffer.alloc(3_000_000, 'handoff');
    await upload(bytes);
    expect(sha(Buffer.from(files.requests[0]?.body ?? ''))).toBe(sha(bytes));
  });

  const refusals: Array<[what: string, answer: Answer, reason: string]> = [
    ['is refused', json({ error: 'k3y' }, 403), 'could not store the file (403)'],
    [
      'is sent elsewhere',
      (response) => response.writeHead(307, { location: '/other' }).end(),
      'could not store the file (307)',
    ],
    [
      'is cut off',
      (response) => response.destroy(),
      'could not store the file: the file host cut the connection',
    ],
  ];
  it.each(refusals)('says so when it %s', async (_what, answer, reason) => {
    files.answer = answer;
    expect(await problemOf(upload(Buffer.from('x')))).toEqual({ kind: 'unavailable', reason });
    expect(files.requests).toHaveLength(1);
  });

  it('goes to an address that looks like a placeholder of Zapier', async () => {
    await upload(Buffer.from('x'), '/{{bundle.authData.api_key}}');
    expect(files.requests.map(({ url }) => decodeURIComponent(url))).toEqual([
      '/{{bundle.authData.api_key}}',
    ]);
  });
});
