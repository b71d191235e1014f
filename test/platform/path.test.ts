import { describe, expect, it } from '@jest/globals';
import { Failure } from '../../platform/failure.js';
import { path } from '../../platform/path.js';

describe('a path', () => {
  it('encodes each value as one segment', () => {
    expect(String(path`/contacts/${'a/b?c#d %'}/tasks/${7}`)).toBe('/contacts/a%2Fb%3Fc%23d%20%25/tasks/7');
    expect(String(path`/contacts`)).toBe('/contacts');
  });

  it('takes another path as it is', () => {
    const contact = path`/contacts/${'a b'}`;
    expect(String(path`${contact}/tags`)).toBe('/contacts/a%20b/tags');
  });

  it.each(['', ' ', '.', '..', ' .. '])('refuses %j, which would lead elsewhere', (value) => {
    expect(() => path`/contacts/${value}/tasks`).toThrow(Failure);
  });

  it('keeps dots within a value', () => {
    expect(String(path`/files/${'...'}/${'a..b'}`)).toBe('/files/.../a..b');
  });
});
