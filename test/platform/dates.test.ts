import { describe, expect, it } from '@jest/globals';
import {
  clockTime,
  type Due,
  dayFrom,
  endOfDue,
  fromSeconds,
  inZone,
  readDue,
  startOfDue,
  today,
  toMillis,
} from '../../platform/dates.js';
import { Failure } from '../../platform/failure.js';

const DUBLIN = 'Europe/Dublin';
const NEW_YORK = 'America/New_York';
const KOLKATA = 'Asia/Kolkata';
const AUCKLAND = 'Pacific/Auckland';

describe('a due date', () => {
  const read: Array<[value: string, zone: string, day: string, time: string | undefined]> = [
    ['2026-11-30', DUBLIN, '2026-11-30', undefined],
    [' 2026-11-30 ', KOLKATA, '2026-11-30', undefined],
    // Midnight in the user's zone is how Zapier sends a date alone.
    ['2026-07-01T00:00:00+01:00', DUBLIN, '2026-07-01', undefined],
    ['2026-06-30T23:00:00Z', DUBLIN, '2026-07-01', undefined],
    ['2026-06-30T18:30:00Z', KOLKATA, '2026-07-01', undefined],
    ['2026-07-01T00:00', NEW_YORK, '2026-07-01', undefined],
    ['2026-07-01T00:00:01', NEW_YORK, '2026-07-01', '2026-07-01T04:00:01.000Z'],
    // Local times, in winter and in summer.
    ['2026-01-15T09:00:00', DUBLIN, '2026-01-15', '2026-01-15T09:00:00.000Z'],
    ['2026-07-15T09:00:00', DUBLIN, '2026-07-15', '2026-07-15T08:00:00.000Z'],
    ['2026-07-15 09:00', NEW_YORK, '2026-07-15', '2026-07-15T13:00:00.000Z'],
    ['2026-07-15T09:00:00', KOLKATA, '2026-07-15', '2026-07-15T03:30:00.000Z'],
    ['2026-07-15T09:00:00.300', KOLKATA, '2026-07-15', '2026-07-15T03:30:00.300Z'],
    // Around the changes of the clocks: forward at 01:00 in Dublin and at 02:00 in New York, back in autumn.
    ['2026-03-29T00:30:00', DUBLIN, '2026-03-29', '2026-03-29T00:30:00.000Z'],
    ['2026-03-29T02:30:00', DUBLIN, '2026-03-29', '2026-03-29T01:30:00.000Z'],
    ['2026-03-08T01:59:00', NEW_YORK, '2026-03-08', '2026-03-08T06:59:00.000Z'],
    ['2026-03-08T03:00:00', NEW_YORK, '2026-03-08', '2026-03-08T07:00:00.000Z'],
    ['2026-11-01T00:59:00', NEW_YORK, '2026-11-01', '2026-11-01T04:59:00.000Z'],
    ['2026-11-01T02:00:00', NEW_YORK, '2026-11-01', '2026-11-01T07:00:00.000Z'],
    ['2026-04-05T04:00:00', AUCKLAND, '2026-04-05', '2026-04-04T16:00:00.000Z'],
    ['2026-04-05T01:00:00', AUCKLAND, '2026-04-05', '2026-04-04T12:00:00.000Z'],
    // Times with a zone: the day is the user's.
    ['2026-07-15T23:30:00Z', KOLKATA, '2026-07-16', '2026-07-15T23:30:00.000Z'],
    ['2026-07-15 09:00:00 +0100', DUBLIN, '2026-07-15', '2026-07-15T08:00:00.000Z'],
    ['2026-07-15T09:00-04:00', NEW_YORK, '2026-07-15', '2026-07-15T13:00:00.000Z'],
    ['2028-02-29', DUBLIN, '2028-02-29', undefined],
  ];
  it.each(read)('%s in %s is %s', (value, zone, day, time) => {
    expect(readDue(value, zone, 'Due Date')).toEqual({ day, ...(time && { time: new Date(time) }) });
  });

  it.each([
    'tomorrow',
    'Task 2026',
    '2026-13-01',
    '2026-02-30',
    '2026-02-30T09:00',
    '2026-11-23T25:00',
    '2026-11-23T09',
    '23/11/2026',
    '1764547200',
    '',
  ])('%j is refused with the name of the field', (value) => {
    const failure = (): unknown => {
      try {
        return readDue(value, DUBLIN, 'Due Date');
      } catch (error) {
        return error instanceof Failure ? error.problem : error;
      }
    };
    const message = `Due Date is not a date: "${value}". Use for example 2026-11-30 or 2026-11-30T09:00`;
    expect(failure()).toEqual({ kind: 'input', message });
  });

  const ends: Array<[due: Due, zone: string, end: string]> = [
    [{ day: '2026-07-15' }, DUBLIN, '2026-07-15T22:59:00.000Z'],
    [{ day: '2026-01-15' }, NEW_YORK, '2026-01-16T04:59:00.000Z'],
    [{ day: '2026-03-29' }, DUBLIN, '2026-03-29T22:59:00.000Z'],
    [{ day: '2026-07-15', time: new Date('2026-07-15T08:00:00Z') }, DUBLIN, '2026-07-15T08:00:00.000Z'],
  ];
  it.each(ends)('%j ends in %s at %s', (due, zone, end) => {
    expect(endOfDue(due, zone).toISOString()).toBe(end);
  });
});

it.each<[due: Due, zone: string, start: string]>([
  [{ day: '2026-07-15' }, DUBLIN, '2026-07-14T23:00:00.000Z'],
  [{ day: '2026-01-15' }, NEW_YORK, '2026-01-15T05:00:00.000Z'],
  [{ day: '2026-07-15', time: new Date('2026-07-15T08:00:00Z') }, DUBLIN, '2026-07-15T08:00:00.000Z'],
])('%j starts in %s at %s', (due, zone, start) => {
  expect(startOfDue(due, zone).toISOString()).toBe(start);
});

describe('a time of a service', () => {
  const times: Array<[value: string | null | undefined, zone: string, expected: string | null]> = [
    ['2026-07-15 09:00:00', NEW_YORK, '2026-07-15T13:00:00.000Z'],
    ['2026-07-15T09:00:00.700', NEW_YORK, '2026-07-15T13:00:00.700Z'],
    ['2026-07-15T09:00:00Z', NEW_YORK, '2026-07-15T09:00:00Z'],
    ['2026-07-15', NEW_YORK, '2026-07-15'],
    ['2026-07-15T99:00:00', NEW_YORK, '2026-07-15T99:00:00'],
    ['', NEW_YORK, null],
    [null, NEW_YORK, null],
    [undefined, NEW_YORK, null],
  ];
  it.each(times)('%s in %s is %s', (value, zone, expected) => {
    expect(inZone(value, zone)).toBe(expected);
  });

  it('says what day it is there', () => {
    const now = Date.parse('2026-07-15T22:30:00Z');
    expect([today(NEW_YORK, now), today(KOLKATA, now)]).toEqual(['2026-07-15', '2026-07-16']);
    expect(today('UTC')).toBe(new Date().toISOString().slice(0, 10));
  });

  it('counts days over the end of a month and of a year', () => {
    expect([dayFrom('2026-12-30', 3), dayFrom('2028-03-01', -1), dayFrom('2026-07-15', 0)]).toEqual([
      '2027-01-02',
      '2028-02-29',
      '2026-07-15',
    ]);
  });

  const seconds: Array<[value: number | string | null | undefined, expected: string | null]> = [
    [1764547200, '2025-12-01T00:00:00.000Z'],
    ['1764547200', '2025-12-01T00:00:00.000Z'],
    [0, '1970-01-01T00:00:00.000Z'],
    ['', null],
    [null, null],
    [undefined, null],
    ['soon', null],
    [1e20, null],
  ];
  it.each(seconds)('%s seconds are %s', (value, expected) => {
    expect(fromSeconds(value)).toBe(expected);
  });

  it('is a number of milliseconds, 0 without one', () => {
    const values = ['1970-01-01T00:00:01Z', '1970-01-02', 'soon', '', null, undefined];
    expect(values.map(toMillis)).toEqual([1_000, 86_400_000, 0, 0, 0, 0]);
  });

  it('is what clocks in a zone show, and a day stays a day', () => {
    expect(clockTime('2026-07-01T08:30:00Z', DUBLIN)).toBe('2026-07-01 09:30');
    expect(clockTime('2026-07-01', DUBLIN)).toBe('2026-07-01');
    expect(clockTime('soon', DUBLIN)).toBe('soon');
    expect(clockTime(null, DUBLIN)).toBeNull();
  });
});
