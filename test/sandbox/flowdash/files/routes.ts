import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { useFlowdash } from '../client.js';

describe('files: routes', () => {
  interface FileJson {
    blobId: string;
    contentType: string;
    filename: string;
  }

  const flowdash = useFlowdash();
  let clients: string;
  let origin: string;
  const remote = createServer((request, response) => {
    response.statusCode = request.url === '/missing' ? 404 : 200;
    response.setHeader('content-type', 'image/png').end(Buffer.from([137, 80, 78, 71]));
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => remote.listen(0, '127.0.0.1', resolve));
    const address: AddressInfo | string | null = remote.address();
    origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : address}`;
  });
  beforeEach(async () => {
    clients = await flowdash.path('Client Onboarding');
  });
  afterAll(async () => {
    remote.close();
  });

  const write = (entries: unknown) =>
    flowdash.call<{ Documents: FileJson[] }>('PUT', `${clients}/tasks`, {
      'CRM ID': 'AC-1001',
      Documents: entries,
    });
  const held = async (): Promise<FileJson[]> =>
    (await flowdash.call<{ Documents: FileJson[] }>('GET', `${clients}/tasks/AC-1001`)).body.Documents;

  const HELLO = { contentType: 'text/plain', filename: 'hello.txt', base64contents: 'aGVsbG8sIHdvcmxkIQ==' };

  test('the array is the wanted end state: one kept, one added, one gone', async () => {
    const [contract, notes] = await held();
    const { status, body } = await write([notes, HELLO]);
    expect(status).toBe(200);
    expect(body.Documents).toEqual([
      notes,
      { blobId: expect.any(String), contentType: 'text/plain', filename: 'hello.txt' },
    ]);
    expect(await held()).toEqual(body.Documents);

    const file = await flowdash.fetch('GET', `/files/${body.Documents[1]?.blobId}`);
    expect(file.headers.get('content-type')).toBe('text/plain');
    expect(await file.text()).toBe('hello, world!');
    expect((await flowdash.call('GET', `/files/${contract?.blobId}`)).status).toBe(404);
  });

  test('an empty array removes all, no key leaves all', async () => {
    await flowdash.call('PUT', `${clients}/tasks`, { 'CRM ID': 'AC-1001', Company: 'x' });
    expect(await held()).toHaveLength(2);
    expect((await write([])).body.Documents).toEqual([]);
  });

  test('a remote file on this machine is fetched, its name taken from the address', async () => {
    const { body } = await write([
      { remoteUrl: `${origin}/a/logo.png` },
      { remoteUrl: `${origin}/x`, filename: 'mark.png' },
    ]);
    expect(body.Documents).toMatchObject([
      { filename: 'logo.png', contentType: 'image/png' },
      { filename: 'mark.png', contentType: 'image/png' },
    ]);
    const file = await flowdash.fetch('GET', `/files/${body.Documents[0]?.blobId}`);
    expect(Buffer.from(await file.arrayBuffer())).toEqual(Buffer.from([137, 80, 78, 71]));
  });

  test('a remote file elsewhere is made up', async () => {
    const { body } = await write([{ remoteUrl: 'https://example.org/brief.txt' }]);
    const file = await flowdash.fetch('GET', `/files/${body.Documents[0]?.blobId}`);
    expect(await file.text()).toContain('https://example.org/brief.txt');
  });

  test.each([
    ['no array', 'hello.txt', 'is invalid'],
    ['an unknown blob', [{ blobId: 'nope' }], 'is invalid'],
    ['an entry without contents', [{ filename: 'x' }], 'is invalid'],
    ['an entry that is no object', ['x'], 'is invalid'],
    ['contents that are not base64', [{ filename: 'x', base64contents: '***' }], 'is invalid'],
    ['a bad address', [{ remoteUrl: 'not a url' }], 'could not be downloaded'],
    ['more files than the limit', [HELLO, HELLO, HELLO, HELLO], 'is too long (maximum is 3)'],
  ])('refuses %s', async (_case, entries, message) => {
    const { status, body } = await write(entries);
    expect(status).toBe(422);
    expect(body).toEqual({ errors: { Documents: [message] } });
    expect(await held()).toHaveLength(2);
  });

  test('refuses a remote file that is not there', async () => {
    const { body } = await write([{ remoteUrl: `${origin}/missing` }]);
    expect(body).toEqual({ errors: { Documents: ['could not be downloaded'] } });
  });

  test('a refused write stores nothing', async () => {
    const before = flowdash.sandbox.emulators.flowdash.store.blobs.size;
    await flowdash.call('PUT', `${clients}/tasks`, {
      'CRM ID': 'AC-1001',
      Documents: [HELLO],
      'Go-live Date': 'x',
    });
    expect(flowdash.sandbox.emulators.flowdash.store.blobs.size).toBe(before);
  });

  test('files need the key, and an unknown one is not found', async () => {
    const [contract] = await held();
    expect((await flowdash.fetch('GET', `/files/${contract?.blobId}`, undefined, 'wrong')).status).toBe(401);
    expect((await flowdash.call('GET', '/files/nope')).status).toBe(404);
  });
});
