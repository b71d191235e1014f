import { describe, expect, it } from '@jest/globals';
import { samePhone } from '../../platform/phones.js';
import {
  byName,
  compact,
  flag,
  isBlank,
  join,
  list,
  number,
  sameText,
  shorten,
  text,
  webAddress,
} from '../../platform/values.js';

type Pair = [value: unknown, expected: unknown];

const tables: Array<[name: string, convert: (value: unknown) => unknown, pairs: Pair[]]> = [
  [
    'isBlank',
    isBlank,
    [
      [undefined, true],
      [null, true],
      ['', true],
      [[], true],
      [0, false],
      [false, false],
      [' ', false],
      [[''], false],
      [{}, false],
    ],
  ],
  [
    'text',
    text,
    [
      ['a', 'a'],
      ['', null],
      [0, '0'],
      [null, null],
      [undefined, null],
      [true, null],
      [{}, null],
    ],
  ],
  [
    'number',
    number,
    [
      [4.5, 4.5],
      ['4.5', 4.5],
      [0, 0],
      ['0', 0],
      ['', null],
      [' ', null],
      ['four', null],
      [Number.NaN, null],
      [Number.POSITIVE_INFINITY, null],
      ['Infinity', null],
      [null, null],
      [true, null],
    ],
  ],
  [
    'list',
    list,
    [
      ['a, b ,,c', ['a', 'b', 'c']],
      [
        ['a', ' b ', '', 5],
        ['a', 'b', '5'],
      ],
      ['', []],
      [undefined, []],
      [5, []],
    ],
  ],
  [
    'flag, if not given false,',
    (value) => flag(value, false),
    [
      [true, true],
      [false, false],
      ['true', true],
      ['Yes', true],
      ['on', true],
      ['1', true],
      [1, true],
      ['0', false],
      ['no', false],
      ['maybe', false],
      ['', false],
      [undefined, false],
    ],
  ],
  [
    'flag, if not given true,',
    (value) => flag(value, true),
    [
      ['', true],
      [null, true],
      [undefined, true],
      ['false', false],
      [false, false],
    ],
  ],
  [
    'webAddress',
    webAddress,
    [
      ['https://a.example/b?c', 'https://a.example/b?c'],
      ['HTTP://a.example', 'HTTP://a.example'],
      ['http://', null],
      ['javascript:alert(1)', null],
      ['ftp://a.example', null],
      ['a.example', null],
      ['', null],
      [5, null],
      [null, null],
    ],
  ],
  [
    'compact',
    (value) => compact(Object(value)),
    [
      [
        { a: '', b: null, c: undefined, d: [], e: 0, f: false, g: 'x' },
        { e: 0, f: false, g: 'x' },
      ],
    ],
  ],
];

describe.each(tables)('%s', (_name, convert, pairs) => {
  it.each(pairs)('of %j is %j', (value, expected) => {
    expect(convert(value)).toEqual(expected);
  });
});

it('joins what is there', () => {
  expect(join(['Ida', '', null, 'Strand'])).toBe('Ida Strand');
  expect(join(['a', 0], ' · ')).toBe('a · 0');
  expect(join(['', undefined])).toBeNull();
});

it('compares texts as people do', () => {
  expect(sameText(' Ida STRAND ', 'ida strand')).toBe(true);
  expect(sameText(null, '')).toBe(true);
  expect(sameText('Ida', 'Ada')).toBe(false);
});

const phones: Array<[left: unknown, right: unknown, same: boolean]> = [
  ['+353 1 555 0100', '0035315550100', true],
  ['(01) 555-0100', '+353 1 555 0100', true],
  ['+15550100042', '15550100042', true],
  ['5550100', '15550100', false],
  ['+353 1 555 0100', '+353 1 555 0101', false],
  ['+1 555 010 0042', '+44 555 010 0042', false],
  ['', '', false],
  [null, '+353', false],
];
it.each(phones)('%s and %s are the same phone: %s', (left, right, same) => {
  expect(samePhone(left, right)).toBe(same);
  expect(samePhone(right, left)).toBe(same);
});

it.each([
  [undefined, ['2', '4', '1']],
  ['exact', ['2', '4', '1']],
  ['Contains', ['2', '4', '1', '3']],
])('finds by name (match: %s), the most certain first', (match, found) => {
  const rows = [
    { id: '1', names: [null, 'x', 'ida'] },
    { id: '2', names: ['Ida ', undefined] },
    { id: '3', names: ['Ida Strand'] },
    { id: '4', names: ['y', 'IDA', 'ida'] },
  ];
  expect(byName(rows, 'Ida', match, ({ names }) => names).map(({ id }) => id)).toEqual(found);
});

it('shortens at a word', () => {
  expect(shorten('A long title of a task', 12)).toBe('A long...');
  expect(shorten('Short', 12)).toBe('Short');
  expect(shorten('Donaudampfschifffahrt', 12)).toHaveLength(12);
});
