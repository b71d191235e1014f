import { describe, expect, test } from '@jest/globals';
import { useOnePageCrm } from './client.js';

describe('connection', () => {
  const crm = useOnePageCrm();

  const basic = (id: string, key: string) => ({
    authorization: `Basic ${Buffer.from(`${id}:${key}`).toString('base64')}`,
  });
  const json = { accept: 'application/json' };

  test('an answer is wrapped, with status 0', async () => {
    const { status, body } = await crm.get(`/users/${crm.ada}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      status: 0,
      message: 'OK',
      timestamp: Math.floor(crm.sandbox.world.now().getTime() / 1_000),
      data: { user: { id: crm.ada, first_name: 'Ada', email: 'ada@acme.example' } },
    });
  });

  test.each([
    ['a wrong key', () => basic(crm.ada, 'wrong'), 400, 'invalid_login'],
    ['an unknown id', () => basic('0123456789abcdef01234567', 'demo-onepagecrm-key'), 400, 'invalid_login'],
    ['a malformed id', () => basic('ada', 'demo-onepagecrm-key'), 401, 'authorization_data_not_found'],
    ['no header', () => ({}), 401, 'authorization_data_not_found'],
    ['a bearer token', () => ({ authorization: 'Bearer x' }), 401, 'authorization_data_not_found'],
  ])('%s is refused with 401, whatever the body says', async (_case, headers, bodyStatus, error_name) => {
    const answer = await crm.send('GET', '/users', undefined, { ...headers(), ...json });
    expect(answer.status).toBe(401);
    expect(answer.body).toMatchObject({ status: bodyStatus, error_name, error_message: expect.any(String) });
  });

  test('without Accept an unauthenticated call answers XML', async () => {
    const xml = await crm.send('GET', '/users', undefined, {});
    expect(xml).toMatchObject({ status: 401, type: expect.stringContaining('application/xml') });
    expect(xml.text).toContain('<error_name>authorization_data_not_found</error_name>');
  });

  test.each([['GET', '/contacts/0123456789abcdef01234567']])('%s %s is not found', async (method, path) => {
    const answer = await crm.send(method, path);
    expect(answer.status).toBe(404);
    expect(answer.body).toMatchObject({ status: 404, error_name: 'resource_not_found' });
  });

  test.each([
    ['GET', '/nonsense'],
    ['POST', '/companies'],
  ])('%s %s is no route of this sandbox', async (method, path) => {
    expect(await crm.send(method, path)).toMatchObject({
      status: 501,
      body: { error: expect.stringContaining(`The sandbox does not implement ${method} `) },
    });
  });

  test('a body that is not JSON is refused in the vendor’s shape', async () => {
    const answer = await crm.post('/notes', '{"text":');
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({ status: 400, error_name: 'invalid_request_data' });
  });

  test('the throttle answers 403 as plain text until a second has passed', async () => {
    crm.emulator.settings.rate_limit_per_second = 2;
    await crm.get('/users');
    await crm.get('/users');
    const refused = await crm.get('/users');
    expect(refused).toMatchObject({ status: 403, text: 'Rate Limit Exceeded' });
    expect(refused.type).toContain('text/plain');
    crm.sandbox.world.advance(1_001);
    expect((await crm.get('/users')).status).toBe(200);
  });

  test.each([
    ['throttled', 403, 'text/plain'],
    ['forbidden', 403, 'application/json'],
    ['bad_credentials', 401, 'application/json'],
    ['server_error', 500, 'application/json'],
  ] as const)('the fault %s has the vendor’s shape', async (kind, status, type) => {
    crm.sandbox.faults.add({ vendor: 'onepagecrm', kind, times: 1 });
    expect(await crm.get('/users')).toMatchObject({ status, type: expect.stringContaining(type) });
    expect((await crm.get('/users')).status).toBe(200);
  });

  test('a reset restores settings and ids', async () => {
    const before = await crm.get('/contacts?team=true&per_page=100');
    crm.emulator.settings.max_per_page = 1;
    await crm.post('/contacts', { last_name: 'Passing' });
    crm.sandbox.reset();
    const after = await crm.get('/contacts?team=true&per_page=100');
    expect(after.each('data.contacts', 'contact.id')).toEqual(before.each('data.contacts', 'contact.id'));
  });
});
