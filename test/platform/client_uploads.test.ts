import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import type { Client } from '../../platform/client.js';
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
    ['is answered with a choice', json({}, 300), 'could not store the file (300)'],
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

  it.each([200, 204, 299])('is done when it is answered with %d', async (status) => {
    files.answer = (response) => response.writeHead(status).end();
    await upload(Buffer.from('x'));
    expect(files.requests).toHaveLength(1);
  });

  it('goes to an address that looks like a placeholder of Zapier', async () => {
    await upload(Buffer.from('x'), '/{{bundle.authData.api_key}}');
    expect(files.requests.map(({ url }) => decodeURIComponent(url))).toEqual([
      '/{{bundle.authData.api_key}}',
    ]);
  });
});

describe('an upload by form', () => {
  const post = (name: string, fields: Record<string, string> = { policy: 'p', key: '5a/1/b.pdf' }) =>
    withClient({ api: { baseUrl: () => home.origin } }, (client) =>
      client.uploadForm(`${files.origin}/bucket/`, fields, {
        name,
        contentType: 'application/pdf',
        size: 8,
        content: Readable.from([Buffer.from('%PDF-1.7')]),
      }),
    );

  it('sends the fields in their order, the file last, with its length and no key of the user', async () => {
    await post('b.pdf');
    const [request] = files.requests;
    expect(request).toMatchObject({ method: 'POST', url: '/bucket/' });
    const boundary = /^multipart\/form-data; boundary=(.+)$/.exec(
      request?.headers['content-type'] ?? '',
    )?.[1];
    expect(request?.body.split(`--${boundary}`)).toEqual([
      '',
      '\r\nContent-Disposition: form-data; name="policy"\r\n\r\np\r\n',
      '\r\nContent-Disposition: form-data; name="key"\r\n\r\n5a/1/b.pdf\r\n',
      '\r\nContent-Disposition: form-data; name="file"; filename="b.pdf"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7\r\n',
      '--\r\n',
    ]);
    expect(request?.headers['content-length']).toBe(String(Buffer.byteLength(request?.body ?? '')));
    expect(JSON.stringify(files.requests)).not.toContain('k3y');
  });

  it('lets no name break out of its quotes', async () => {
    await post('a"\r\nX-Evil: 1.pdf');
    expect(files.requests[0]?.body).toContain('filename="a%22%0D%0AX-Evil: 1.pdf"');
  });

  it('says so when it is refused', async () => {
    files.answer = (response) => response.writeHead(403).end('<Error><Code>AccessDenied</Code></Error>');
    expect(await problemOf(post('b.pdf'))).toEqual({
      kind: 'unavailable',
      reason: 'could not store the file (403)',
    });
  });
});

/** Both ways to put a file where a service says. */
const WAYS: Array<[way: string, put: (client: Client, url: string) => Promise<void>]> = [
  ['upload', (client, url) => client.upload(url, Buffer.from('x'), 'text/plain')],
  [
    'uploadForm',
    (client, url) => {
      const content = Readable.from([Buffer.from('x')]);
      return client.uploadForm(url, {}, { name: 'a', contentType: 'text/plain', size: 1, content });
    },
  ],
];

describe.each(WAYS)('an address that a service hands out for %s', (_way, put) => {
  const to = (url: string, base: string) =>
    withClient({ api: { baseUrl: () => base } }, (client) => put(client, url));
  const NOWHERE = {
    kind: 'unavailable',
    reason: 'gave an address for the file that is not on the public internet',
  };

  it.each([
    'http://169.254.169.254/latest/meta-data',
    'http://10.0.0.1/a',
    'http://127.0.0.2:80/a',
    'http://[::1]/a',
    'https://vault.internal/a',
    'file:///etc/passwd',
    'not an address',
  ])('leads out of no network of our own: %s', async (url) => {
    expect(await problemOf(to(url, 'https://api.acme.example'))).toEqual(NOWHERE);
  });

  it('may be on this machine where the service is', async () => {
    await to(`${files.origin}/a`, home.origin);
    expect(files.requests).toHaveLength(1);
  });
});
