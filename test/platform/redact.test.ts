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

  it('keeps what only sounds like one', () => {
    const record = { tokens: 3, author: 'Ada', keyword: 'x', password_hint: 'y' };
    expect(withoutSecrets(record)).toEqual(record);
  });

  it.each([null, undefined, 5, 'text', true])('is %j itself', (value) => {
    expect(withoutSecrets(value)).toBe(value);
  });
});
