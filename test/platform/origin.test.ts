import { describe, expect, it } from '@jest/globals';
import { checkOrigin, keepMark, markText, readMark, readOrigin, withoutMark } from '../../platform/origin.js';

describe('the mark of a record that Handoff made', () => {
  it.each([
    ['Call Ida', 'Call Ida\n\nMade from: flowdash:42'],
    [undefined, 'Made from: flowdash:42'],
  ])('on %j can be read back and taken off', (text, marked) => {
    expect(markText(text, 'flowdash:42')).toBe(marked);
    expect(readMark(marked)).toBe('flowdash:42');
    expect(readOrigin(null, marked)).toBe('flowdash:42');
    expect(withoutMark(marked)).toBe(text ?? null);
  });

  it('can stand on the same line', () => {
    const marked = markText('Call Ida', 'onepagecrm:5f3c', ' · ');
    expect(marked).toBe('Call Ida · Made from: onepagecrm:5f3c');
    expect(readMark(marked)).toBe('onepagecrm:5f3c');
    expect(withoutMark(marked ?? '')).toBe('Call Ida');
  });

  it('is read in its earlier spelling, too', () => {
    expect(readMark('Call Ida\n\nHandoff: flowdash:42')).toBe('flowdash:42');
    expect(withoutMark('Call Ida\n\nHandoff: flowdash:42')).toBe('Call Ida');
  });

  it('is not put without an origin', () => {
    expect(markText('Call Ida', undefined)).toBe('Call Ida');
    expect(markText(undefined, '')).toBeUndefined();
  });

  it('can stand alone in a field for ids', () => {
    expect(readOrigin(undefined, '', 'flowdash:42')).toBe('flowdash:42');
  });

  it.each([
    // Two ids that link a task to its contact.
    '65f0c1a2b3d4e5f601234567:65f0c1a2b3d4e5f60123456b',
    'ocQHyuzHvysMo5N5VsXc:T4kLm9QzXc1pYwBv2AbC',
    'Ask about Made from: the product',
    'Made from: flowdash:42 was the mark of the first one',
    'nothing',
  ])('is not %j', (text) => {
    expect(readOrigin(text)).toBeNull();
    expect(readMark(text)).toBeNull();
    expect(withoutMark(text)).toBe(text);
  });

  it.each(['google:cpc', 'https://example.org'])('is not %j in a text of the user', (text) => {
    expect(readMark(text)).toBeNull();
  });

  it('is nothing where there is nothing', () => {
    expect([readMark(null), readMark(undefined), readOrigin(), withoutMark(null)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  it('is refused where it could not be read back', () => {
    for (const origin of [undefined, '', 'tasks:42', 'abcd:1', 'onepagecrm:5f3c:6a'])
      expect(() => checkOrigin(origin)).not.toThrow();
    for (const origin of ['42', 'abc:1', 'Tasks:42', 'tasks: 42', 'tasks:'])
      expect(() => checkOrigin(origin)).toThrow(
        expect.objectContaining({
          problem: {
            kind: 'input',
            message: `Made From must be an app and an ID, for example tasks:42, not "${origin}"`,
          },
        }),
      );
  });

  const PRESENT = 'Old\n\nMade from: flowdash:42';
  it.each<[text: string | undefined, rest: Parameters<typeof keepMark>[1], kept: string | undefined]>([
    ['New', { present: PRESENT }, 'New\n\nMade from: flowdash:42'],
    ['New', { present: 'Old' }, 'New'],
    ['New', { present: null }, 'New'],
    ['New', { present: PRESENT, origin: 'tasks:7' }, 'New\n\nMade from: tasks:7'],
    ['New\n\nMade from: tasks:9', { present: PRESENT }, 'New\n\nMade from: flowdash:42'],
    ['New\n\nMade from: tasks:9', { present: 'Old' }, 'New\n\nMade from: tasks:9'],
    [undefined, { present: PRESENT }, undefined],
    ['', { present: PRESENT }, ''],
    [undefined, { present: PRESENT, isCleared: true }, 'Made from: flowdash:42'],
    ['', { present: 'Old', isCleared: true }, ''],
    [undefined, { origin: 'tasks:7' }, 'Made from: tasks:7'],
  ])('is kept by an update to %j of %j', (text, rest, kept) => {
    expect(keepMark(text, rest)).toBe(kept);
  });

  it('is kept on its line', () => {
    expect(keepMark('New', { present: PRESENT }, ' · ')).toBe('New · Made from: flowdash:42');
  });
});
