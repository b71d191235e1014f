import { describe, expect, it } from '@jest/globals';
import { coerce } from '../../runner/form.js';
import { spokenDate } from '../../runner/spoken_dates.js';

const NOW = new Date('2026-11-25T10:20:30.400Z');

describe('a date as people say it', () => {
  it.each([
    ['in 3 days', '2026-11-28T10:20:30Z'],
    ['3 days from now', '2026-11-28T10:20:30Z'],
    ['+2 hours', '2026-11-25T12:20:30Z'],
    ['In a  week', '2026-12-02T10:20:30Z'],
    ['an hour ago', '2026-11-25T09:20:30Z'],
    ['now', '2026-11-25T10:20:30Z'],
    ['Tomorrow', '2026-11-26T10:20:30Z'],
    ['yesterday', '2026-11-24T10:20:30Z'],
  ])('%s', (said, meant) => {
    expect(spokenDate(said, NOW)).toBe(meant);
  });

  it('names the next of its weekday, never today', () => {
    const days = ['next monday', 'Friday', 'on sunday'].map((said) => spokenDate(said, NOW));
    for (const [i, day] of [1, 5, 0].entries()) {
      const meant = new Date(days[i] ?? '');
      expect(meant.getDay()).toBe(day);
      expect(meant.getTime() - NOW.getTime()).toBeGreaterThan(0);
      expect(meant.getTime() - NOW.getTime()).toBeLessThanOrEqual(7 * 86_400_000);
    }
  });

  it.each(['2026-11-30', '2026-11-30T09:00', '3 days', 'in many days', 'soon', ''])(
    'leaves "%s" alone',
    (text) => {
      expect(spokenDate(text, NOW)).toBe(text);
    },
  );

  it('is meant in a date field only', () => {
    const field = { key: 'due' };
    expect(coerce({ ...field, type: 'datetime' }, 'tomorrow')).toMatch(/^\d{4}-\d\d-\d\dT[\d:]+Z$/);
    expect(coerce({ ...field, type: 'string' }, 'tomorrow')).toBe('tomorrow');
  });
});
