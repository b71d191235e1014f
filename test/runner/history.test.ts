import { afterEach, describe, expect, it } from '@jest/globals';
import type { HttpRequestOptions } from 'zapier-platform-core';
import { HeldBack, History } from '../../runner/history.js';
import { withZ } from '../support/client.js';
import { json, useServer } from '../support/server.js';

const server = useServer();

/** Sends one request out of an app that this history watches. */
const send = (history: History, request: HttpRequestOptions & { url: string }, app: object = {}) =>
  withZ(
    (z) => z.request({ skipThrowForStatus: true, ...request }),
    {},
    (plain) => history.watch({ ...plain, ...app }),
  );

describe('the history', () => {
  const history = new History(false);
  const dry = new History(true);
  afterEach(() => {
    history.take();
    dry.take();
  });

  it('tells method, address, status and time, and neither query nor headers nor keys', async () => {
    server.answer = json({ id: 1 }, 201);
    await send(history, {
      method: 'POST',
      url: `${server.origin}/contacts?email=ida@example.org`,
      headers: { Authorization: 'Bearer s3cret' },
      body: '{"name":"Ida"}',
    });
    const entries = history.take();
    expect(entries).toEqual([
      { method: 'POST', url: `${server.origin}/contacts`, status: 201, milliseconds: expect.any(Number) },
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/ida|Ida|s3cret/);
    expect(history.take()).toEqual([]);
  });

  it('knows a request without an answer', async () => {
    server.answer = (response) => response.destroy();
    await expect(send(history, { url: `${server.origin}/contacts` })).rejects.toThrow();
    expect(history.take()).toMatchObject([{ method: 'GET', status: 0 }]);
  });

  it('leaves the middleware of the app in its place', async () => {
    const order: string[] = [];
    const app = {
      beforeRequest: [(request: object) => ({ ...request, headers: { 'x-app': order.push('before') } })],
      afterResponse: (response: object) => {
        order.push('after');
        return response;
      },
    };
    await send(history, { url: `${server.origin}/contacts` }, app);
    expect(order).toEqual(['before', 'after']);
    expect(server.requests[0]?.headers['x-app']).toBe('1');
    expect(history.take()).toMatchObject([{ status: 200 }]);
  });

  const held: Array<[what: string, body: string | Buffer, shown: unknown]> = [
    ['JSON', '{"name":"Ida"}', { name: 'Ida' }],
    ['text', 'name=Ida', 'name=Ida'],
    ['a file', Buffer.from('%PDF'), '(file)'],
  ];
  it.each(held)('of a dry run holds a write with %s back', async (_what, body, shown) => {
    const write = send(dry, { method: 'PUT', url: `${server.origin}/contacts/5`, body });
    await expect(write).rejects.toBeInstanceOf(HeldBack);
    expect(dry.take()).toMatchObject([{ method: 'PUT', status: 0, held: shown }]);
    expect(server.requests).toEqual([]);
  });

  it.each([
    ['GET', '/contacts', {}],
    ['POST', '/contacts/query', { middlewareData: { reads: true } }],
  ] as const)('of a dry run lets reads pass (%s %s)', async (method, path, said) => {
    await send(dry, { method, url: server.origin + path, ...said });
    expect(server.requests).toHaveLength(1);
    expect(dry.take()).toMatchObject([{ status: 200 }]);
  });

  it.each([
    ['DELETE', '/contacts/5', {}],
    ['POST', '/contacts/search/5', {}],
    ['POST', '/contacts?next=/search', {}],
    // A tag may have that name.
    ['POST', '/contacts/5/tags/search', {}],
    ['GET', '/contacts/5/touch', { middlewareData: { reads: false } }],
  ] as const)('of a dry run takes everything else for a write (%s %s)', async (method, path, said) => {
    await expect(send(dry, { method, url: server.origin + path, ...said })).rejects.toBeInstanceOf(HeldBack);
    expect(server.requests).toEqual([]);
  });

  it('keeps bodies where they are wanted, without secrets', async () => {
    const history = new History(false, true);
    server.answer = json({ id: 1, hook: { secret: 's3cret' } });
    await send(history, {
      method: 'POST',
      url: `${server.origin}/hooks`,
      body: '{"api_key":"s3cret","name":"Ida"}',
    });
    expect(history.take()).toMatchObject([
      { sent: { api_key: '***', name: 'Ida' }, got: { id: 1, hook: { secret: '***' } } },
    ]);
  });
});
