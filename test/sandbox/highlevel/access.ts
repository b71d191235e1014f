import { describe, expect, test } from '@jest/globals';
import { useHighLevel } from './client.js';

describe('access', () => {
  const { sandbox, highlevel, location, send } = useHighLevel();

  describe('what the gateway refuses', () => {
    const search = () => ({ locationId: location(), pageLimit: 1 });

    test.each([
      ['a wrong token', { authorization: 'Bearer pit-wrong' }, 401, 'Invalid token: access token is invalid'],
      ['no token', { authorization: undefined }, 401, 'Invalid token: access token is invalid'],
      ['no version', { version: undefined }, 401, 'version header was not found.'],
      ['another version', { version: 'v3' }, 401, 'version header is invalid'],
    ])('%s', async (_cause, headers, status, message) => {
      const answer = await send('POST', '/contacts/search', { headers, body: search() });
      expect(answer.status).toBe(status);
      expect(answer.body).toMatchObject({ statusCode: status, message, traceId: expect.any(String) });
    });

    test('the task search does not look at the version', async () => {
      const headers = { version: undefined };
      const answer = await send('POST', `/locations/${location()}/tasks/search`, { headers, body: {} });
      expect(answer.status).toBe(201);
    });

    test.each([
      ['contacts.readonly', 'POST', () => '/contacts/search', () => search()],
      ['contacts.write', 'POST', () => '/contacts/', () => ({ locationId: location() })],
      ['locations/tasks.readonly', 'POST', () => `/locations/${location()}/tasks/search`, () => ({})],
      ['locations.readonly', 'GET', () => `/locations/${location()}`, undefined],
      ['opportunities.readonly', 'GET', () => `/opportunities/search?location_id=${location()}`, undefined],
      ['businesses.write', 'POST', () => '/businesses/', () => ({ locationId: location(), name: 'A' })],
    ])('a token without %s', async (scope, method, path, body) => {
      highlevel().settings.missing_scopes = `users.readonly ${scope}`;
      const refused = await send(method, path(), { body: body?.() });
      expect(refused.status).toBe(401);
      expect(refused.body).toMatchObject({ message: 'The token is not authorized for this scope.' });

      highlevel().settings.missing_scopes = 'users.readonly';
      expect((await send(method, path(), { body: body?.() })).status).toBeLessThan(300);
    });

    test.each([
      ['path', 'GET', '/locations/elsewhere', undefined],
      ['query', 'GET', '/users/?locationId=elsewhere', undefined],
      ['missing query', 'GET', '/users/', undefined],
      ['snake case query', 'GET', '/opportunities/search?location_id=elsewhere', undefined],
      ['body', 'POST', '/contacts/search', { locationId: 'elsewhere', pageLimit: 1 }],
    ])('another location: %s', async (_place, method, path, body) => {
      const answer = await send(method, path, { body });
      expect(answer.status).toBe(403);
      expect(answer.body).toMatchObject({ message: 'The token does not have access to this location.' });
    });

    test('an unknown path', async () => {
      expect((await send('POST', '/contacts/tasks/search', { body: {} })).status).toBe(501);
    });
  });

  describe('limits', () => {
    test('every answer tells what is left', async () => {
      const first = await send('GET', `/locations/${location()}`);
      const second = await send('GET', '/nowhere');
      for (const [name, value] of [
        ['x-ratelimit-max', '100'],
        ['x-ratelimit-interval-milliseconds', '10000'],
        ['x-ratelimit-limit-daily', '200000'],
        ['x-ratelimit-daily-remaining', '199998'],
      ] as const) {
        expect(second.headers.get(name)).toBe(value);
      }
      expect(Number(first.headers.get('x-ratelimit-remaining'))).toBeGreaterThan(90);
      expect(Number(second.headers.get('x-ratelimit-daily-reset'))).toBeGreaterThan(0);
    });

    test('a throttled request: 429 without Retry-After', async () => {
      sandbox().faults.add({ vendor: 'highlevel', kind: 'throttled', times: 1 });
      const answer = await send('GET', `/locations/${location()}`);
      expect(answer.status).toBe(429);
      expect(answer.body).toMatchObject({ statusCode: 429, traceId: expect.any(String) });
      expect(answer.headers.has('retry-after')).toBe(false);
      expect((await send('GET', `/locations/${location()}`)).status).toBe(200);
    });

    test('more requests than the limit, once it is enforced, until the interval is over', async () => {
      Object.assign(highlevel().settings, { enforce_rate_limit: true, rate_limit_max: 2 });
      sandbox().world.advance(10_000 - (sandbox().world.now().getTime() % 10_000));
      const statuses: number[] = [];
      for (let n = 0; n < 3; n += 1) statuses.push((await send('GET', `/locations/${location()}`)).status);
      expect(statuses).toEqual([200, 200, 429]);
      sandbox().world.advance(10_000);
      expect((await send('GET', `/locations/${location()}`)).status).toBe(200);
    });

    test.each([
      ['server_error', 500],
      ['forbidden', 403],
      ['bad_credentials', 401],
    ] as const)('a played %s answers in the usual shape', async (kind, statusCode) => {
      sandbox().faults.add({ vendor: 'highlevel', kind, times: 1 });
      const answer = await send('GET', `/locations/${location()}`);
      expect(answer.status).toBe(statusCode);
      expect(answer.body).toMatchObject({ statusCode, message: expect.any(String) });
    });
  });
});
