import { describe, expect, it, jest } from '@jest/globals';
import type { Client } from '../../platform/client.js';
import { createClient } from '../../platform/create_client.js';
import { META, plainApi, type Setting, withClient, withZ } from '../support/client.js';

const ask = (cache: object, setting: Setting, key: string) => {
  let asked = 0;
  const load = async () => {
    asked += 1;
    return { answer: JSON.stringify(setting.auth ?? {}) };
  };
  return withClient({ ...setting, cache }, async (client) => {
    const value = await client.cached(key, load);
    return { asked, value };
  });
};

const account = (api_key: string): Setting => ({ auth: { api_key } });

describe('the cache', () => {
  it('asks once per connection', async () => {
    const cache = {};
    const first = await ask(cache, account('a'), 'fields');
    expect(await ask(cache, account('a'), 'fields')).toEqual({ asked: 0, value: first.value });
  });

  const others: Array<[what: string, setting: Setting, key: string]> = [
    ['another key', account('b'), 'fields'],
    ['another account with the same key', { auth: { api_key: 'a', location_id: '2' } }, 'fields'],
    ['another service', { ...account('a'), api: { label: 'Other' } }, 'fields'],
    ['another question', account('a'), 'users'],
  ];
  it.each(others)('keeps %s apart', async (_what, setting, key) => {
    const cache = {};
    await ask(cache, account('a'), 'fields');
    expect(await ask(cache, setting, key)).toMatchObject({ asked: 1 });
  });

  it('holds no key', async () => {
    const cache = {};
    await ask(cache, account('s3cret'), 'fields');
    expect(Object.keys(cache).join()).not.toContain('s3cret');
  });

  it('keeps values that are false or empty', async () => {
    for (const value of [0, false, '', []]) {
      const cache = {};
      const again = () =>
        withClient({ cache }, (client) => client.cached('flag', async (): Promise<unknown> => value));
      await again();
      const second = await withClient({ cache }, (client) =>
        client.cached('flag', async (): Promise<unknown> => 'asked again'),
      );
      expect(second).toEqual(value);
    }
  });

  it('keeps a value for five minutes, under its question and a mark of the account', async () => {
    const set = jest.fn<Client['z']['cache']['set']>(async () => true);
    await withZ(async (z) => {
      const cache = { ...z.cache, set };
      const client = createClient({ ...z, cache }, {}, META, plainApi(), JSON.stringify);
      return client.cached('fields', async () => 'asked');
    });
    expect(set.mock.calls).toEqual([[expect.stringMatching(/^\d+:fields:[0-9a-f]{16}$/), 'asked', 300]]);
  });

  it.each([null, undefined])('asks where the cache has %s', async (nothing) => {
    const value = await withZ((z) => {
      const cache = { ...z.cache, get: async () => nothing };
      const client = createClient({ ...z, cache }, {}, META, plainApi(), JSON.stringify);
      return client.cached('fields', async () => 'asked');
    });
    expect(value).toBe('asked');
  });

  it.each(['get', 'set'] as const)('costs only the saving when its %s fails', async (broken) => {
    const value = await withZ((z) => {
      const fail = () => Promise.reject(new Error('The cache is down.'));
      const client: Client = createClient(
        { ...z, cache: { ...z.cache, [broken]: fail } },
        {},
        META,
        plainApi(),
        JSON.stringify,
      );
      return client.cached('fields', async () => 'asked');
    });
    expect(value).toBe('asked');
  });

  it('does not keep a failure', async () => {
    const cache = {};
    const load = () => Promise.reject(new Error('down'));
    await expect(withClient({ cache }, (client) => client.cached('fields', load))).rejects.toThrow('down');
    expect(await ask(cache, {}, 'fields')).toMatchObject({ asked: 1 });
  });
});
