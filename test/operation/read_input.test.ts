import { describe, expect, it } from '@jest/globals';
import { readInput } from '../../operation/read_input.js';
import type { PlainInputField } from '../../records/field.js';

const read = (field: Omit<PlainInputField, 'key'>, value: unknown, key = 'field') =>
  readInput([{ key, label: 'Field', ...field }], { [key]: value })[key];

/** What a user reads of an input that is refused. */
const refusalOf = (fields: PlainInputField[], input: Record<string, unknown>): string => {
  try {
    readInput(fields, input);
  } catch (error) {
    return JSON.stringify(error instanceof Error && 'problem' in error ? error.problem : error);
  }
  return 'taken';
};

const refusal = (field: Omit<PlainInputField, 'key'>, value: unknown, key = 'field'): string =>
  refusalOf([{ key, label: 'Field', ...field }], { [key]: value });

describe('a text', () => {
  it.each([
    ['a text', ' a b ', ' a b '],
    ['a number', 15550100, '15550100'],
    ['zero', 0, '0'],
    ['a flag', false, 'false'],
    ['several', ['a', null, 2], 'a, 2'],
    ['nothing', null, undefined],
    ['blanks', ' \n\t ', undefined],
    ['what cannot be seen', '\u200b \u0000\ufeff\u2060\ufe0f', undefined],
    ['an empty list', [], undefined],
    ['no number', Number.NaN, undefined],
    ['a time', new Date('2026-03-09T17:00:00Z'), '2026-03-09T17:00:00.000Z'],
    ['no time', new Date(Number.NaN), undefined],
    ['several addresses', 'ida@example.test, ben@example.test', 'ida@example.test, ben@example.test'],
  ])('comes from %s', (_what, value, text) => {
    expect(read({}, value)).toBe(text);
    expect(read({ type: 'text' }, value)).toBe(text);
  });

  it('does not come from a group of values', () => {
    expect(refusal({}, { a: 1 })).toContain('Field takes text, not a group of values');
  });

  it('is refused by its key where it has no label', () => {
    const fields = [{ key: 'mood' }, { key: 'folder_id' }];
    expect(refusalOf(fields, { mood: {} })).toContain('"mood takes text, not a group of values');
    expect(refusalOf(fields, { folder_id: 'a b' })).toContain('"folder_id is \\"a b\\", which is not an ID');
  });
});

describe('a choice', () => {
  const forms: Array<PlainInputField['choices']> = [
    { mobile: 'Cell Phone', Work: 'Office' },
    [
      { value: 'mobile', label: 'Cell Phone', sample: 'mobile' },
      { value: 'Work', label: 'Office', sample: 'Work' },
    ],
  ];
  it.each(forms)('is what is sent or what is shown, in any letter case: %j', (choices) => {
    expect(
      ['mobile', ' Mobile ', 'cell phone', 'work', 'OFFICE'].map((each) => read({ choices }, each)),
    ).toEqual(['mobile', 'mobile', 'mobile', 'Work', 'Work']);
    expect(read({ choices, list: true }, 'Office, mobile')).toEqual(['Work', 'mobile']);
    expect(read({ choices }, ' fax ')).toBe(' fax ');
  });

  it('is the very one if two differ by letter case only', () => {
    expect(read({ choices: ['a', 'A'] }, 'A')).toBe('A');
    expect(read({ choices: { b: 'a', a: 'b' } }, 'a')).toBe('a');
  });

  it('is read in line items, too', () => {
    const type = { key: 'type', choices: { work: 'Work' } };
    expect(read({ children: [type] }, [{ type: ' WORK ' }])).toEqual([{ type: 'work' }]);
  });
});

describe('where somebody is reached', () => {
  it.each([
    ['email', ' Ida@Example.Test ', 'Ida@Example.Test'],
    ['more_emails_email', 'a@example.test\n', 'a@example.test'],
    ['phone', ' +353 91 555 0100', '+353 91 555 0100'],
    ['website', 'acme.example ', 'acme.example'],
    ['page_url', ' https://acme.example', 'https://acme.example'],
    ['body', ' as it came ', ' as it came '],
  ])('%s loses the blanks around it', (key, value, text) => {
    expect(read({}, value, key)).toBe(text);
  });
});

describe('an id', () => {
  it.each([
    ['contact_id', ' 5a ', '5a'],
    ['contact_id', 5, '5'],
    ['contact_id', '5a:77', '5a'],
    ['task_id', '5a:77', '5a:77'],
    ['external_id', 'AC 1007', 'AC 1007'],
    ['stage', ' In Progress ', 'In Progress'],
    ['stage', ['5a', '5b'], '5a,5b'],
    ['phone', ' +353 1 555 0100 ', '+353 1 555 0100'],
    ['owner_id', 'o1', 'o1'],
  ])('%s %j is read as %j', (key, value, text) => {
    expect(read(/stage|owner_id/.test(key) ? { dynamic: 'some_list.id.name' } : {}, value, key)).toBe(text);
  });

  it.each([
    ['contact_id', 'Ida Strand'],
    ['external_id', ':'],
    ['task_id', '..'],
    ['contact_id', ':7'],
  ])('%s cannot be %j', (key, value) => {
    const { problem } = { problem: refusal({ search: 'find_contact.id' }, value, key) };
    expect(problem).toContain('which is not an ID. Choose it from the list, or map the ID from Find Field');
  });
});

describe('a country', () => {
  it.each([
    ['country', ' Ireland ', 'IE'],
    ['second_country', 'ie', 'IE'],
    ['country_note', ' Ireland ', ' Ireland '],
  ])('in %s, %j is read as %j', (key, value, code) => {
    expect(read({}, value, key)).toBe(code);
  });

  it('is refused by its label', () => {
    expect(refusal({}, ' Atlantis ', 'country')).toContain(
      'Field must be the name or the code of a country, for example Ireland or IE, not \\"Atlantis\\"',
    );
  });
});

describe('a number', () => {
  it.each([
    [4800, 4800],
    ['4800.50', 4800.5],
    [' 0 ', 0],
    ['', undefined],
    [null, undefined],
  ])('%j is read as %j', (value, number) => {
    expect(read({ type: 'number' }, value)).toBe(number);
  });

  it('is refused by its label', () => {
    expect(refusal({ type: 'number' }, 'a lot')).toContain(
      'Field must be a number, for example 1234.50, not \\"a lot\\"',
    );
    expect(refusal({ type: 'integer' }, '1.5')).toContain('Field must be a whole number');
    expect(read({ type: 'integer' }, ' 12 ')).toBe(12);
  });
});

describe('a yes or no', () => {
  it.each([
    [true, true],
    ['Yes', true],
    ['0', false],
    [0, false],
    ['off', false],
    ['', undefined],
  ])('%j is read as %j', (value, flag) => {
    expect(read({ type: 'boolean' }, value)).toBe(flag);
  });

  it('is refused by its label', () => {
    expect(refusal({ type: 'boolean' }, 'maybe')).toContain('Field takes Yes or No, not \\"maybe\\"');
  });
});

describe('a list', () => {
  it.each([
    ['one cell with several', 'vip, print\nfair', ['vip', 'print', 'fair']],
    ['cells', [' vip ', 'print, fair', ' ', null, 7], ['vip', 'print', 'fair', '7']],
    ['blanks', [' ', ''], undefined],
    ['nothing', undefined, undefined],
    ['one text', ' vip ', ['vip']],
    ['one number', 7, ['7']],
    ['JSON', ' ["vip", "fair"]', ['vip', 'fair']],
    ['what only begins like JSON', '[vip', ['[vip']],
    ['a list of lists', ['vip', ['fair']], ['vip', 'fair']],
    ['deeper lists', [[['vip']]], undefined],
  ])('comes from %s', (_what, value, list) => {
    expect(read({ list: true }, value)).toEqual(list);
  });

  it('of files is not cut at a comma within an address', () => {
    const [menu, plan] = ['https://example.test/menu,2026.pdf', 'http://example.test/plan.pdf'];
    const split = (value: string) => read({ type: 'file', list: true }, value);
    expect(split(`${menu}, ${plan}`)).toEqual([menu, plan]);
    expect(split(`${menu}\n${plan}`)).toEqual([menu, plan]);
    expect(split(`${menu},${' '.repeat(9)}${plan}`)).toEqual([menu, plan]);
  });

  it.each([
    ['by value', { 'red, dark': 'Dark red', blue: 'Blue' }],
    ['as texts', ['red, dark', 'blue']],
    ['with labels', [{ label: 'Dark red', sample: 'red, dark', value: 'red, dark' }, 'blue']],
  ])('keeps a choice that holds a comma whole (choices %s)', (_how, choices) => {
    expect(read({ list: true, choices }, ['Red, dark', 'blue,red, dark'])).toEqual([
      'red, dark',
      'blue',
      'red',
      'dark',
    ]);
  });
});

describe('an address', () => {
  it.each([
    ['one', ' a@example.test ', 'a@example.test'],
    ['a name before it', 'Ida Strand <a@example.test>', 'Ida Strand <a@example.test>'],
    ['a blank in it', 'a @example.test', 'a @example.test'],
    ['none', ' nobody ', 'nobody'],
  ])('is taken with %s', (_what, value, address) => {
    expect(read({}, value, 'email')).toBe(address);
  });

  it.each(['a@example.test, b@example.test', 'a@;b@example.test', 'a@example.test b@example.test'])(
    'is not one of several: %s',
    (value) => {
      expect(refusal({}, ` ${value} `, 'email')).toContain(
        `Field takes one address, but \\"${value}\\" has several`,
      );
    },
  );
});

describe('lines', () => {
  const children = [{ key: 'more_value' }, { key: 'more_type' }];
  const fields = [{ key: 'more', children }];
  const lines = (input: Record<string, unknown>) => readInput(fields, input);
  const two = [
    { more_value: 'a@example.test', more_type: 'work' },
    { more_value: 'b@example.test', more_type: 'home' },
  ];

  it.each([
    ['an array', { more: [...two, null, {}, { more_value: ' ' }] }],
    ['JSON', { more: JSON.stringify(two) }],
    ['flat texts', { more_value: 'a@example.test,b@example.test', more_type: 'work,home' }],
    ['flat lists', { more_value: ['a@example.test', 'b@example.test'], more_type: ['work', 'home'] }],
  ])('come from %s', (_what, input) => {
    expect(lines(input)).toEqual({ more: two });
  });

  it('come from one', () => {
    expect(lines({ more: two[0] })).toEqual({ more: [two[0]] });
    expect(lines({ more_value: 'a@example.test', more_type: 'work' })).toEqual({ more: [two[0]] });
    expect(lines({ more: ' ', more_value: 7 })).toEqual({ more: [{ more_value: '7' }] });
    expect(lines({ more: JSON.stringify(two[0]) })).toEqual({ more: [two[0]] });
  });

  it('do not come from a text, of which the refusal shows the beginning', () => {
    const text = 'a'.repeat(60);
    expect(refusalOf(fields, { more: text })).toContain(`"more takes line items, not the text \\"${text}\\"`);
    expect(refusalOf(fields, { more: `${text}a` })).toContain(`not the text \\"${'a'.repeat(57)}...\\"`);
  });

  it('are none where nothing was filled in', () => {
    expect(lines({ more: [], more_value: '', more_type: null })).toEqual({});
  });
});

it('reads names with values', () => {
  expect(read({ dict: true }, { a: 1, b: ' ', ' ': 'x' })).toEqual({ a: '1' });
  expect(read({ dict: true }, '{"a":"b"}')).toEqual({ a: 'b' });
  for (const nothing of [null, ' ', {}]) expect(read({ dict: true }, nothing)).toBeUndefined();
  expect(refusal({ dict: true }, 'a=b')).toContain('Field takes pairs of names and values');
});

it('leaves own fields as they come, but for what is nothing', () => {
  const left = { cf_7: 2026, cf_9: ['a'], job_title: '2026', starred: true, tags: ['vip'] };
  const input = { ...left, job_title: 2026, cf_9: ['a', null], cf_8: ' ', cf_6: [' '], gone: null };
  expect(Object.entries(readInput([], input)).sort()).toEqual(Object.entries(left).sort());
});

it('reads nothing of a notice', () => {
  expect(readInput([{ key: 'warning', type: 'copy' }], { warning: 'Mind the gap.' })).toEqual({});
});

describe('an ID of a product that says what its IDs look like', () => {
  const ids = /^[0-9a-f]{4}$/;
  const fields = [
    { key: 'task_id', label: 'Task', dynamic: 'task_list.id.name' },
    { key: 'contact_id', label: 'Contact', dynamic: 'contact_list.id.name' },
    { key: 'status_id', label: 'Status' },
  ];

  it('is one, alone or behind that of its contact', () => {
    const input = { task_id: ' 12ab:34cd ', contact_id: '12ab:34cd', status_id: 'open' };
    expect(readInput(fields, input, ids)).toEqual({
      task_id: '12ab:34cd',
      contact_id: '12ab',
      status_id: 'open',
    });
  });

  it.each(['bulk', '12ab:', '12ab:bulk', '12abc'])('is not "%s"', (task_id) => {
    const message = expect.stringContaining(`Task is "${task_id}", which is not an ID`);
    expect(() => readInput(fields, { task_id }, ids)).toThrow(
      expect.objectContaining({ problem: { kind: 'input', message } }),
    );
  });

  it("may be another product's where there is no list to choose it from", () => {
    expect(readInput([{ key: 'contact_id', label: 'Contact' }], { contact_id: 'c-9' }, ids)).toEqual({
      contact_id: 'c-9',
    });
  });
});
