import { request } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { VENDORS } from '../../../sandbox/kernel/emulator.js';
import { useSandbox } from '../../support/sandbox.js';

describe('control', () => {
  const sandbox = useSandbox();

  const control = async (method: string, path: string, body?: unknown) => {
    const answer = await fetch(`${sandbox().origin}/_control${path}`, {
      method,
      ...(body !== undefined && {
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
      }),
    });
    const content: unknown = await answer.json();
    return { status: answer.status, content };
  };

  const addContact = () => {
    const { user_id: user, api_key: key } = sandbox().emulators.onepagecrm.credentials;
    return fetch(`${sandbox().urls.onepagecrm}/contacts`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${Buffer.from(`${user}:${key}`).toString('base64')}`,
        'content-type': 'application/json',
      },
      body: '{"last_name":"Quist"}',
    });
  };

  describe('the control API', () => {
    it('says what is here', async () => {
      const { content } = await control('GET', '');
      for (const vendor of VENDORS) {
        const { base, credentials, settings } = sandbox().emulators[vendor];
        expect(content).toMatchObject({ vendors: { [vendor]: { base, credentials, settings } } });
      }
      expect(content).toMatchObject({ now: expect.stringMatching(/Z$/) });
    });

    it.each(VENDORS)('shows what %s holds', async (vendor) => {
      const { content } = await control('GET', `/state/${vendor}`);
      expect(content).toEqual(JSON.parse(JSON.stringify(sandbox().emulators[vendor].state())));
      expect(Object.keys(Object(content)).length).toBeGreaterThan(0);
    });

    it('lists and empties the request log', async () => {
      await addContact();
      expect(await control('GET', '/requests')).toMatchObject({
        content: [{ method: 'POST', url: '/contacts', headers: { authorization: '***' } }],
      });
      expect(await control('DELETE', '/requests')).toEqual({ status: 200, content: { cleared: true } });
      expect((await control('GET', '/requests')).content).toEqual([]);
    });

    it('adds, lists and removes faults', async () => {
      const fault = { vendor: 'onepagecrm', kind: 'status', status: 503, times: 1 };
      expect((await control('POST', '/faults', fault)).content).toEqual([fault]);
      expect((await addContact()).status).toBe(503);
      expect((await control('GET', '/faults')).content).toEqual([fault]);
      expect((await control('DELETE', '/faults')).content).toEqual([]);
      expect((await addContact()).status).toBe(201);
    });

    it('changes settings', async () => {
      const { settings } = sandbox().emulators.highlevel;
      const [name = '', value] = Object.entries(settings).find(([, each]) => typeof each === 'number') ?? [];
      const wanted = Number(value) + 7;
      const { content } = await control('POST', '/settings', {
        vendor: 'highlevel',
        settings: { [name]: wanted },
      });
      expect(content).toMatchObject({ [name]: wanted });
      expect(Reflect.get(settings, name)).toBe(wanted);
    });

    it('puts the clock forward', async () => {
      const before = sandbox().world.now().getTime();
      const { content } = await control('POST', '/clock', { advance_ms: 86_400_000 });
      expect(sandbox().world.now().getTime() - before).toBeGreaterThanOrEqual(86_400_000);
      expect(content).toMatchObject({ now: expect.any(String) });
    });

    it('resets everything', async () => {
      const before = (await control('GET', '')).content;
      const held = (await control('GET', '/state/onepagecrm')).content;
      await addContact();
      await control('POST', '/faults', { vendor: 'onepagecrm', kind: 'reset' });
      await control('POST', '/clock', { advance_ms: 86_400_000 });
      const settings = Object(before).vendors.onepagecrm.settings;
      const [name = '', value] = Object.entries(settings)[0] ?? [];
      await control('POST', '/settings', {
        vendor: 'onepagecrm',
        settings: { [name]: typeof value === 'number' ? 1 : `${value}x` },
      });
      expect((await control('POST', '/reset')).content).toEqual({ reset: true });
      expect((await control('GET', '/faults')).content).toEqual([]);
      expect((await control('GET', '/requests')).content).toEqual([]);
      const after = (await control('GET', '')).content;
      expect(Object(after).vendors).toEqual(Object(before).vendors);
      expect(Date.parse(Object(after).now) - Date.parse(Object(before).now)).toBeLessThan(60_000);
      const idsOf = (state: unknown) => Object(state).contacts.map(({ id }: { id: string }) => id);
      expect(idsOf((await control('GET', '/state/onepagecrm')).content)).toEqual(idsOf(held));
    });
  });

  describe('the control API refuses', () => {
    const refused: Array<[what: string, method: string, path: string, body: unknown, says: string]> = [
      ['an unknown vendor', 'GET', '/state/acme', undefined, 'There is no vendor acme.'],
      ['a fault of no vendor', 'POST', '/faults', { kind: 'reset' }, "required property 'vendor'"],
      ['a fault of an unknown vendor', 'POST', '/faults', { vendor: 'acme', kind: 'reset' }, 'vendor'],
      ['a fault of no known kind', 'POST', '/faults', { vendor: 'flowdash', kind: 'rset' }, 'kind'],
      ['nothing at all', 'POST', '/faults', undefined, 'body must be object'],
      ['settings of an unknown vendor', 'POST', '/settings', { vendor: 'acme', settings: {} }, 'vendor'],
      ['no settings', 'POST', '/settings', { vendor: 'flowdash' }, "required property 'settings'"],
      [
        'an unknown setting',
        'POST',
        '/settings',
        { vendor: 'highlevel', settings: { lagg: 5 } },
        'There is no setting lagg. There are: ',
      ],
      ['a clock that is no number', 'POST', '/clock', { advance_ms: 'soon' }, 'advance_ms must be number'],
    ];
    it.each(refused)('%s', async (_what, method, path, body, says) => {
      const { status, content } = await control(method, path, body);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(JSON.stringify(content)).toContain(says);
      expect((await control('GET', '/faults')).content).toEqual([]);
    });

    it('a setting of another type', async () => {
      const { settings } = sandbox().emulators.highlevel;
      const [name = ''] = Object.entries(settings).find(([, value]) => typeof value === 'number') ?? [];
      const { status, content } = await control('POST', '/settings', {
        vendor: 'highlevel',
        settings: { [name]: 'many' },
      });
      expect([status, content]).toEqual([400, { error: `These settings have a different type: ${name}.` }]);
    });
  });

  describe('the control API answers to this machine only', () => {
    /** Its status, asked as a browser would ask: `fetch` does not let callers choose Host and Origin. */
    const ask = (headers: Record<string, string>, method = 'POST', body = '') =>
      new Promise<number | undefined>((resolve, reject) => {
        const call = request(`${sandbox().origin}/_control/reset`, { method, headers }, (answer) => {
          answer.resume();
          resolve(answer.statusCode);
        });
        call.on('error', reject);
        call.end(body);
      });

    it.each([
      [{}, 200],
      [{ origin: 'http://localhost:5173' }, 200],
      [{ 'content-type': 'application/json' }, 200],
      [{ host: 'sandbox.attacker.example' }, 403],
      [{ host: '127.0.0.1.attacker.example' }, 403],
      [{ origin: 'https://attacker.example' }, 403],
      [{ origin: 'null' }, 403],
      [{ 'content-type': 'text/plain' }, 415],
      [{ 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ])('%j gives %d', async (headers, status) => {
      const { instance } = sandbox();
      expect(await ask(headers, 'POST', 'content-type' in headers ? '{}' : '')).toBe(status);
      expect(sandbox().instance === instance).toBe(status !== 200);
    });
  });

  it('shows what was answered, without credentials', async () => {
    await addContact();
    const { content } = await control('GET', '/requests');
    expect(content).toMatchObject([{ answer: { data: { contact: { last_name: 'Quist' } } } }]);
  });

  it('is another instance after a reset', async () => {
    const { instance } = sandbox();
    expect(await control('GET', '')).toMatchObject({ content: { instance } });
    await control('POST', '/reset');
    expect(await control('GET', '')).not.toMatchObject({ content: { instance } });
  });
});
