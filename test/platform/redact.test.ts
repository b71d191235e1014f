import { describe, expect, it } from '@jest/globals';
import { withoutSecrets, withoutValues } from '../../platform/redact.js';

describe('a record without secrets', () => {
  it('has none at any depth', () => {
    const record = {
      id: 1,
      api_key: 'x',
      user: { name: 'Ada', authKey: 'x', auth_key: 'x', Password: 'x' },
      hooks: [
        { url: 'u', secretkey: 'x' },
        [{ access_token: 'x', refreshToken: 'x', token: 'x', secret: 'x' }],
      ],
    };
    expect(withoutSecrets(record)).toEqual({
      id: 1,
      user: { name: 'Ada' },
      hooks: [{ url: 'u' }, [{}]],
    });
    expect(record.api_key).toBe('x');
  });

  it.each([
    'client_secret',
    'clientSecret',
    'authToken',
    'x-api-key',
    'X-API-Key',
    'private_key',
    'session_token',
    'passwd',
    'pwd',
    'passphrase',
    'passwords',
    'Authorization',
    'set-cookie',
    'webhookSecret',
    'signing_key',
    'id_token',
    'csrfToken',
    'jwt',
  ])('does not hold %s', (key) => {
    expect(withoutSecrets({ a: [{ [key]: 'x', b: 1 }] })).toEqual({ a: [{ b: 1 }] });
  });

  it('keeps what only sounds like one', () => {
    const record = {
      tokens: 3,
      author: 'Ada',
      author_id: 'a',
      keyword: 'x',
      password_hint: 'y',
      has_password: true,
      secretary: 'Bo',
      nextPageToken: 'p',
      primary_key_name: 'z',
      lists: [null, 'a', ['b', { c: null }], { d: [1] }],
    };
    expect(withoutSecrets(record)).toBe(record);
    expect(withoutSecrets([record])).toEqual([record]);
    const inner = { a: [null, 1] };
    expect(withoutSecrets({ inner, token: 'x', has_secret: false })).toEqual({ inner, has_secret: false });
  });

  it('is the record itself where it holds none', () => {
    for (const record of [[null, { a: [{ b: 1 }] }], { a: { b: null, c: { d: [[]] } } }])
      expect(withoutSecrets(record)).toBe(record);
  });

  it.each([null, undefined, 5, 'text', true])('is %j itself', (value) => {
    expect(withoutSecrets(value)).toBe(value);
  });
});

it.each([
  ['The key abc/def is unknown', 'The key *** is unknown'],
  ['{"key":"abc\\/def"}', '{"key":"***"}'],
  ['/a?key=abc%2Fdef&other=123456', '/a?key=***&other=***'],
  ['12345 is no secret, and neither is abc', '12345 is no secret, and neither is abc'],
])('a text without secrets: %s', (text, without) => {
  expect(withoutValues(text, ['abc/def', '123456', '12345', '', undefined])).toBe(without);
});
