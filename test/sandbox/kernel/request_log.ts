import { describe, expect, it } from '@jest/globals';
import { type Entry, RequestLog } from '../../../sandbox/kernel/request_log.js';
import { useSandbox } from '../../support/sandbox.js';

describe('request log', () => {
  const sandbox = useSandbox();

  const send = (path: string, init: RequestInit = {}) => fetch(sandbox().urls.onepagecrm + path, init);

  /** Entries are complete when their connection ends, a moment after the answer. */
  const settled = async (): Promise<Entry[]> => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    return sandbox().log.all();
  };

  it('tells what was asked and answered', async () => {
    await send('/contacts?email=ida%40example.org&page=1', { headers: { authorization: 'Basic bm86bm8=' } });
    await send('/notes', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"text":"Hello"}',
    });
    const [first, second] = await settled();
    expect(first).toMatchObject({
      vendor: 'onepagecrm',
      method: 'GET',
      url: '/contacts?email=ida%40example.org&page=1',
      headers: { authorization: '***' },
      status: 401,
      at: expect.stringMatching(/^\d{4}-.*Z$/),
      milliseconds: expect.any(Number),
    });
    expect(second).toMatchObject({ method: 'POST', url: '/notes', body: { text: 'Hello' }, status: 401 });
    expect(second?.n).toBe((first?.n ?? 0) + 1);
  });

  it('holds no credentials, in headers and in bodies', async () => {
    const { api_key: key, user_id: user } = sandbox().emulators.onepagecrm.credentials;
    await send('/contacts', {
      headers: {
        authorization: `Basic ${Buffer.from(`${user}:${key}`).toString('base64')}`,
        cookie: 'session=s3cret',
        'x-api-key': 's3cret',
      },
    });
    await fetch(`${sandbox().urls.highlevel}/oauth/token`, {
      method: 'POST',
      body: new URLSearchParams({
        client_id: 'public',
        client_secret: 's3cret',
        refresh_token: 's3cret',
        grant_type: 'refresh_token',
      }),
    });
    await send('/contacts', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ api_key: 's3cret', password: 's3cret', last_name: 'Quist' }),
    });
    const text = JSON.stringify(await settled());
    expect(text).not.toContain('s3cret');
    expect(text).not.toContain(key);
    expect(text).toContain('"client_secret":"***"');
    expect(text).toContain('"client_id":"public"');
    expect(text).toContain('Quist');
  });

  it('keeps bodies that are no records as they came', async () => {
    const headers = { 'content-type': 'application/json' };
    await send('/contacts', { method: 'POST', headers, body: '["a"]' });
    expect((await settled()).at(-1)?.body).toEqual(['a']);
  });

  it('knows a request whose connection was cut, and the fault behind it', async () => {
    sandbox().faults.add({ vendor: 'onepagecrm', kind: 'reset' });
    await expect(send('/contacts')).rejects.toThrow();
    expect(await settled()).toMatchObject([{ status: 0, fault: 'reset' }]);
  });

  it('tells listeners when a request is over', async () => {
    const heard: string[] = [];
    sandbox().log.onFinish(({ method, url, status }) => heard.push(`${method} ${url} ${status}`));
    await send('/contacts');
    await settled();
    expect(heard).toEqual(['GET /contacts 401']);
  });

  it('keeps the last thousand', () => {
    const log = new RequestLog();
    for (let i = 1; i <= 1_005; i += 1)
      log.start({ at: '', vendor: 'flowdash', method: 'GET', url: `/${i}`, headers: {} });
    const all = log.all();
    expect([all.length, all[0]?.url, all.at(-1)?.n]).toEqual([1_000, '/6', 1_005]);
    log.clear();
    expect(log.all()).toEqual([]);
  });
});
