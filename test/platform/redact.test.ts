import { describe, expect, it } from '@jest/globals';
import { withoutSecrets } from '../../platform/redact.js';

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
    };
    expect(withoutSecrets(record)).toEqual(record);
  });

  it.each([null, undefined, 5, 'text', true])('is %j itself', (value) => {
    expect(withoutSecrets(value)).toBe(value);
  });
});
