import { describe, expect, it } from '@jest/globals';
import type { Api, CallOptions, Client, Query } from '../../platform/client.js';
import { path } from '../../platform/path.js';
import { ignored, object, text } from '../../platform/wire.js';
import { problemOf, type Setting, withClient } from '../support/client.js';
import { json, useServer } from '../support/server.js';

const server = useServer();

const run = <T>(work: (client: Client) => Promise<T>, setting: Setting = {}) =>
  withClient({ ...setting, api: { baseUrl: () => server.origin, ...setting.api } }, work);

/** Reports everything that it received. */
const tellAll: Api['explain'] = ({ status, method, path, data, text, header }) => ({
  kind: 'conflict',
  message: `${method} ${path} ${status} ${JSON.stringify(data)} ${text} ${header('Retry-After')} ${header('x-none')}`,
});

describe('a query', () => {
  const cases: Array<[what: string, query: Query, url: string]> = [
    ['is not there without entries', {}, '/things'],
    ['leaves out what is not given', { a: undefined, b: 1 }, '/things?b=1'],
    ['keeps empty values', { a: '' }, '/things?a='],
    ['keeps 0 and false', { a: 0, b: false }, '/things?a=0&b=false'],
    ['writes a blank as %20', { q: 'Ida Strand' }, '/things?q=Ida%20Strand'],
    ['encodes what has a meaning', { 'q[]': 'a+b&c=d/é#' }, '/things?q%5B%5D=a%2Bb%26c%3Dd%2F%C3%A9%23'],
    ['repeats a name for a list', { id: ['1', '2'] }, '/things?id=1&id=2'],
    ['leaves out an empty list', { id: [] }, '/things'],
  ];
  it.each(cases)('%s', async (_what, query, url) => {
    await run((client) => client.get(path`/things`, ignored, query));
    expect(server.requests.map((request) => request.url)).toEqual([url]);
  });
});

describe('a request', () => {
  it('is signed, and asks for JSON', async () => {
    await run((client) => client.get(path`/things`, ignored));
    expect(server.requests).toMatchObject([
      { method: 'GET', body: '', headers: { authorization: 'Bearer k3y', accept: 'application/json' } },
    ]);
  });

  it.each(['post', 'put'] as const)('%s sends its body as JSON and its query too', async (method) => {
    await run((client) =>
      client[method](path`/things`, ignored, { name: 'Ida' }, { query: { partial: true } }),
    );
    expect(server.requests).toMatchObject([
      {
        method: method.toUpperCase(),
        url: '/things?partial=true',
        body: '{"name":"Ida"}',
        headers: { 'content-type': 'application/json' },
      },
    ]);
  });

  it.each(['post', 'put'] as const)('%s sends {} without a body', async (method) => {
    await run((client) => client[method](path`/things`, ignored));
    expect(server.requests).toMatchObject([{ body: '{}' }]);
  });

  it('may bring headers and a content type of its own', async () => {
    const headers = { Version: '2', 'Content-Type': 'application/vnd.acme+json' };
    await run((client) => client.post(path`/things`, ignored, {}, { headers }));
    expect(server.requests).toMatchObject([
      { headers: { version: '2', 'content-type': 'application/vnd.acme+json' } },
    ]);
  });

  it('may be a form, and may go without the key', async () => {
    const options = { form: { grant: 'a b', code: 'ü' }, unsigned: true };
    await run((client) => client.post(path`/token`, ignored, undefined, options));
    const [request] = server.requests;
    expect(request).toMatchObject({
      method: 'POST',
      body: 'grant=a+b&code=%C3%BC',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(request?.headers).not.toHaveProperty('authorization');
  });

  it('has neither body nor content type where it only reads or deletes', async () => {
    await run((client) => client.get(path`/things`, ignored));
    server.answer = (response) => response.writeHead(200).end(' \n');
    await run((client) => client.delete(path`/things/5`));
    expect(server.requests.map(({ body, headers }) => [body, headers['content-type']])).toEqual([
      ['', undefined],
      ['', undefined],
    ]);
  });

  it('carries texts that look like a placeholder of Zapier', async () => {
    const text = 'Fill in {{bundle.inputData.name}} and {{process.env.HOME}}';
    await run((client) => client.post(path`/things`, ignored, { text }));
    expect(server.requests.map(({ body }) => JSON.parse(body))).toEqual([{ text }]);
  });
});

describe("Zapier's log", () => {
  it('has every request once, and no key', async () => {
    const lines: string[] = [];
    const log = (message: string, data: object) => lines.push(`${message} ${JSON.stringify(data)}`);
    await run((client) => client.get(path`/things`, ignored), { log });
    await run((client) => client.post(path`/things`, ignored, {}, { bulk: true }), { log });
    await run((client) => client.upload(`${server.origin}/file`, Buffer.from('x'), 'text/plain'), { log });
    expect(lines.map((line) => line.split(' ')[1])).toEqual(['GET', 'POST', 'PUT']);
    expect(lines.join('\n')).not.toContain('k3y');
  });
});

describe('an answer', () => {
  it.each([false, true])('over 20 MB is told as such (bulk: %s)', async (bulk) => {
    const megabyte = Buffer.alloc(1024 * 1024, 0x20);
    server.answer = (response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      for (let sent = 0; sent < 20; sent += 1) response.write(megabyte);
      response.end('[]');
    };
    expect(await problemOf(run((client) => client.get(path`/things`, ignored, {}, { bulk })))).toEqual({
      kind: 'conflict',
      message: expect.stringContaining('larger than 20 MB'),
    });
  });

  it('is the JSON that came', async () => {
    server.answer = json({ id: 5 }, 201);
    expect(await run((client) => client.post(path`/things`, ignored))).toEqual({ id: 5 });
  });

  const unreadable: Array<[what: string, body: string]> = [
    ['a page', '<!doctype html><title>Maintenance</title>'],
    ['nothing', ''],
    ['half of the JSON', '{"id":'],
    ['null', 'null'],
  ];
  it.each(unreadable)('with %s instead of a record is an error', async (_what, body) => {
    server.answer = (response) => response.writeHead(200, { 'content-type': 'application/json' }).end(body);
    const reason = 'sent an answer that cannot be read';
    expect(await problemOf(run((client) => client.get(path`/things`, ignored)))).toEqual({
      kind: 'unavailable',
      reason,
      sent: false,
    });
    expect(await problemOf(run((client) => client.post(path`/things`, ignored)))).toMatchObject({
      reason,
      sent: true,
    });
    const page = run((client) => client.get(path`/things`, ignored, {}, { bulk: true }));
    expect(await problemOf(page)).toMatchObject({ reason, sent: false });
  });

  it('that is JSON of another kind says that a write was done', async () => {
    server.answer = json({ id: null });
    const wire = object({ id: text });
    const reason = 'sent an answer that cannot be read';
    const asked = (options: CallOptions = {}) =>
      problemOf(run((client) => client.post(path`/things`, wire, {}, options)));
    expect(await asked()).toEqual({ kind: 'unavailable', reason, sent: true, done: true });
    expect(await asked({ reads: true })).toEqual({ kind: 'unavailable', reason, sent: false });
    server.answer = (response) => response.writeHead(200).end('<html>');
    expect(await asked()).toEqual({ kind: 'unavailable', reason, sent: true });
    expect(await asked({ expect: 'json_or_nothing' })).toEqual({ kind: 'unavailable', reason, sent: true });
  });

  it('that repeats a secret of the connection is explained without it', async () => {
    const auth = { api_key: 'key/of-Ada', access_token: 'access-1', refresh_token: 'refresh-1' };
    const headers = () => ({
      Authorization: 'Basic QWRhOmtleQ==',
      'X-Api-Token': 'token-1',
      'X-Account': 'account-1',
    });
    server.answer = json(
      { told: [...Object.values(auth), ...Object.values(headers())].join(' '), link: 'a?k=key%2Fof-Ada' },
      400,
    );
    const explain: Api['explain'] = ({ data, text: content }) => ({
      kind: 'conflict',
      message: `${JSON.stringify(data)} ${content}`,
    });
    const problem = await problemOf(
      run((client) => client.get(path`/things`, ignored), { auth, api: { headers, explain } }),
    );
    const told = '{"told":"*** *** *** Basic *** *** account-1","link":"a?k=***"}';
    expect(problem).toEqual({ kind: 'conflict', message: `${told} ${told}` });
  });

  it('with many records comes whole, and its records stay out of the log', async () => {
    server.answer = json({ things: [{ name: 'Ida Strand' }] });
    const lines: string[] = [];
    const log = (message: string, data: object) => lines.push(`${message} ${JSON.stringify(data)}`);
    const page = await run((client) => client.get(path`/things`, ignored, { page: 2 }, { bulk: true }), {
      log,
    });
    expect(page).toEqual({ things: [{ name: 'Ida Strand' }] });
    expect(lines.filter((line) => line.startsWith(`200 GET ${server.origin}/things`))).toHaveLength(1);
    expect(lines.join('\n')).not.toContain('Ida Strand');
    await run((client) => client.get(path`/things`, ignored), { log });
    expect(lines.join('\n')).toContain('Ida Strand');
  });

  it('may be empty where the body does not matter', async () => {
    server.answer = (response) => response.writeHead(204).end();
    await run((client) => client.delete(path`/things/5`));
    await run((client) => client.post(path`/things`, ignored, {}, { expect: 'any' }));
    expect(server.requests.map(({ method }) => method)).toEqual(['DELETE', 'POST']);
  });

  it.each(['<html>Sign in</html>', '{"deleted": tru'])(
    'is a failure when a delete brings something else: %s',
    async (body) => {
      server.answer = (response) => response.writeHead(200).end(body);
      expect(await problemOf(run((client) => client.delete(path`/things/5`)))).toEqual({
        kind: 'unavailable',
        reason: 'sent an answer that cannot be read',
        sent: true,
      });
    },
  );

  it.each([400, 401, 403, 404, 409, 422, 429, 500, 503])(
    'with status %d is for the service to explain',
    async (status) => {
      server.answer = json({ error: 'no' }, status, { 'retry-after': '7' });
      const problem = await problemOf(
        run((client) => client.put(path`/things/5`, ignored, {}, { query: { a: 1 } }), {
          api: { explain: tellAll },
        }),
      );
      expect(problem).toEqual({
        kind: 'conflict',
        message: `PUT /things/5 ${status} {"error":"no"} {"error":"no"} 7 undefined`,
      });
      const page = run((client) => client.get(path`/things/5`, ignored, {}, { bulk: true }), {
        api: { explain: tellAll },
      });
      expect(await problemOf(page)).toMatchObject({
        message: `GET /things/5 ${status} {"error":"no"} {"error":"no"} 7 undefined`,
      });
    },
  );
});
