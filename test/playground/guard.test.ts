import { afterEach, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { Guard } from '../../playground/server/guard.js';
import { createServer, type Hearing } from '../../playground/server/http.js';

const HOST = '127.0.0.1:4020';
const servers: FastifyInstance[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => server.close())));

const setUp = (live = false) => {
  const guard = new Guard({ live });
  const heard: Array<[string, Hearing]> = [];
  const server = createServer({
    guard,
    page: 'playground',
    answer: (method, question) => (method === 'known' ? Promise.resolve({ question }) : undefined),
    hear: async (secret, request) => {
      heard.push([secret, request]);
      return secret === 'right';
    },
  });
  servers.push(server);
  const own = {
    host: HOST,
    origin: `http://${HOST}`,
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/json',
    'x-playground-token': guard.token,
  };
  const ask = (headers: Record<string, string | undefined> = {}) => {
    const sent = Object.entries({ ...own, ...headers }).filter(([, value]) => value !== undefined);
    return server.inject({
      method: 'POST',
      url: '/api/known',
      headers: Object.fromEntries(sent),
      payload: '{"a":1}',
    });
  };
  return { guard, server, heard, ask };
};

describe('a question of the page', () => {
  it('is answered', async () => {
    const { ask } = setUp();
    const answer = await ask();
    expect([answer.statusCode, answer.json()]).toEqual([200, { question: { a: 1 } }]);
  });

  it.each([
    ['by another name of this machine', { host: 'evil.example:4020', origin: 'http://evil.example:4020' }],
    ['by a name that only begins like it', { host: '127.0.0.1.evil.example' }],
    ['from a page elsewhere', { origin: 'https://evil.example' }],
    ['from another server of this machine', { origin: 'http://127.0.0.1:8080' }],
    ['from a page without an origin', { origin: 'null' }],
    ['across sites', { 'sec-fetch-site': 'cross-site' }],
    ['from another port', { 'sec-fetch-site': 'same-site' }],
    ['typed into the address bar', { 'sec-fetch-site': 'none' }],
    ['without the token', { 'x-playground-token': undefined }],
    ['with another token', { 'x-playground-token': 'x'.repeat(32) }],
    ['as a form', { 'content-type': 'text/plain' }],
  ])('is refused %s', async (_what, headers) => {
    const { ask } = setUp();
    const answer = await ask(headers);
    expect([answer.statusCode, answer.body.includes('question')]).toEqual([403, false]);
  });

  it('passes where the browser says nothing of its origin, by the token alone', async () => {
    const { ask } = setUp();
    expect((await ask({ origin: undefined, 'sec-fetch-site': undefined })).statusCode).toBe(200);
  });

  it('that nobody knows is not found', async () => {
    const { server, guard } = setUp();
    const headers = { host: HOST, 'content-type': 'application/json', 'x-playground-token': guard.token };
    for (const url of ['/api/constructor', '/api/nothing'])
      expect((await server.inject({ method: 'POST', url, headers, payload: '{}' })).statusCode).toBe(404);
  });
});

describe('the page', () => {
  it('comes to whoever opens it here, under a policy without inline scripts', async () => {
    const { server } = setUp();
    const answer = await server.inject({ url: '/', headers: { host: HOST, 'sec-fetch-site': 'none' } });
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-security-policy']).toContain("script-src 'self'");
    expect(answer.headers['content-security-policy']).not.toContain('unsafe');
    expect(answer.body).not.toMatch(/<script(?![^>]*src=)/);
  });

  it.each([
    [{ host: 'evil.example' }],
    [{ host: HOST, 'sec-fetch-site': 'cross-site' }],
    [{ host: HOST, origin: 'https://evil.example' }],
  ])('with its token does not come for %j', async (headers) => {
    const { server, guard } = setUp();
    const answer = await server.inject({ url: '/', headers });
    expect([answer.statusCode, answer.body.includes(guard.token)]).toEqual([403, false]);
  });

  it('gives no file but its own', async () => {
    const { server } = setUp();
    for (const url of ['/assets/package.json', '/assets/..%2F..%2F.env', '/assets/%2e%2e/package.json'])
      expect((await server.inject({ url, headers: { host: HOST } })).statusCode).toBe(404);
  });
});

describe('with real accounts', () => {
  it('the printed key opens the page once, for one browser', async () => {
    const { server, guard, ask } = setUp(true);
    const open = (url: string, cookie?: string) =>
      server.inject({ url, headers: { host: HOST, ...(cookie && { cookie }) } });
    expect((await open('/')).statusCode).toBe(403);
    expect((await ask()).statusCode).toBe(403);
    const entered = await open(`/?key=${guard.key}`);
    expect([entered.statusCode, entered.headers.location]).toEqual([302, '/']);
    const set = String(entered.headers['set-cookie']);
    expect(set).toContain('HttpOnly; SameSite=Strict');
    const [cookie = ''] = set.split(';');
    expect((await open('/', cookie)).statusCode).toBe(200);
    expect((await ask({ cookie })).statusCode).toBe(200);
    expect(guard.key).toBeUndefined();
  });

  it('no key is good twice, and no wrong one at all', async () => {
    const { server, guard } = setUp(true);
    const url = `/?key=${guard.key}`;
    const codes = [];
    for (const each of ['/?key=', '/?key=wrong', url, url])
      codes.push((await server.inject({ url: each, headers: { host: HOST } })).statusCode);
    expect(codes).toEqual([403, 403, 302, 403]);
  });

  it('the key does not open to a page elsewhere that knows it', async () => {
    const { server, guard } = setUp(true);
    const answer = await server.inject({ url: `/?key=${guard.key}`, headers: { host: 'evil.example' } });
    expect([answer.statusCode, answer.headers['set-cookie']]).toEqual([403, undefined]);
  });
});

describe('the address of an instant trigger', () => {
  it('is open to products, as its secret is what they know', async () => {
    const { server, heard } = setUp(true);
    const headers = {
      host: HOST,
      'x-signature': 'abc',
      'content-type': 'text/xml',
      origin: 'https://app.example',
    };
    const deliver = (url: string) => server.inject({ method: 'POST', url, headers, payload: '<a/>' });
    expect((await deliver('/hooks/right?x=1')).statusCode).toBe(200);
    expect((await deliver('/hooks/wrong')).statusCode).toBe(410);
    expect(heard[0]).toEqual([
      'right',
      {
        method: 'POST',
        headers: expect.objectContaining({ 'Http-x-signature': 'abc', 'content-type': 'text/xml' }),
        querystring: 'x=1',
        content: '<a/>',
      },
    ]);
  });

  it('is on this machine only', async () => {
    const { server, heard } = setUp();
    await server.inject({ method: 'POST', url: '/hooks/right', headers: { host: 'evil.example' } });
    expect(heard).toEqual([]);
  });
});
