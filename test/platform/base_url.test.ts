import { afterEach, describe, expect, it } from '@jest/globals';
import { baseUrl } from '../../platform/base_url.js';

describe('a base URL', () => {
  const set = (url: string) => {
    process.env.ACME_BASE_URL = url;
    return () => baseUrl('ACME_BASE_URL', 'https://api.acme.example');
  };
  afterEach(() => {
    delete process.env.ACME_BASE_URL;
  });

  it('is the real one without an override', () => {
    expect(baseUrl('ACME_BASE_URL', 'https://api.acme.example')).toBe('https://api.acme.example');
  });

  it.each([
    ['https://staging.acme.example/v3/', 'https://staging.acme.example/v3'],
    ['http://127.0.0.1:4010/acme', 'http://127.0.0.1:4010/acme'],
    ['http://127.0.0.2:4010//', 'http://127.0.0.2:4010'],
    ['http://localhost:4010', 'http://localhost:4010'],
    ['http://[::1]:4010', 'http://[::1]:4010'],
  ])('may be %s, read at every call', (url, expected) => {
    expect(set(url)()).toBe(expected);
  });

  it.each([
    'http://acme.example',
    'http://localhost.acme.example',
    'http://127.0.0.1.acme.example',
    'http://0.0.0.0:4010',
    'ftp://127.0.0.1',
    'acme.example',
    '/v3',
  ])('may not be %s', (url) => {
    expect(set(url)).toThrow('ACME_BASE_URL must be https, or http on this machine.');
  });
});
