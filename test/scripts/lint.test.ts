import { describe, expect, it } from '@jest/globals';
import type { PlainInputField, PlainOutputField } from '../../records/field.js';
import { lint } from '../../scripts/definition/lint.js';
import type { Material, MaterialOperation } from '../../scripts/definition/materialise.js';
import { create, material, search, trigger } from '../support/material.js';

const rules = (wrong: Material) => lint(wrong).map(({ rule, where }) => `${rule} ${where}`);

const HIDDEN = trigger({ key: 'item_list', hidden: true, label: 'x', description: 'y' });
const good = () =>
  material([
    trigger(),
    HIDDEN,
    search(),
    create({
      inputFields: [
        { key: 'item_id', label: 'Parent Item ID', dynamic: 'item_list.id.name', search: 'find_item.id' },
        { key: 'stage', label: 'Stage of the Item', dynamic: 'item_list.id.name', dependsOn: ['item_id'] },
        { key: 'author_name', label: 'Author' },
        { key: 'locationId', label: 'Location', helpText: 'See [this page](https://acme.example).' },
        { key: 'notice', type: 'copy', helpText: 'Read this.' },
        { key: 'cf_1', label: 'what the OWNER says ID' },
      ],
    }),
  ]);

it('finds nothing in a good definition', () => {
  expect(lint(good())).toEqual([]);
});

const authentication = (changes: Partial<Material['authentication']>) =>
  material([], { authentication: { ...material([]).authentication, ...changes } });

const whole: Array<[finding: string, wrong: Material]> = [
  ['D002 authentication.api_key', authentication({ fields: [{ key: 'api_key', helpText: 'Ask Bo.' }] })],
  ['D003 authentication', authentication({ connectionLabel: '' })],
  ['D006 triggers.new_item', material([trigger({ type: 'hook' })])],
  ['D017 triggers.new_item', material([trigger({ type: 'hook', hasPerformUnsubscribe: false })])],
  ['D017 triggers.new_item', material([trigger({ type: 'hook', directions: 'Paste it there.' })])],
  [
    'D017 triggers.new_item',
    material([trigger({ type: 'hook', hasPerformSubscribe: false, hasPerformUnsubscribe: false })]),
  ],
  [
    'D026 authentication.host_url',
    material([], { hosts: [{ key: 'host_url', taken: ['http://acme.example.com'] }] }),
  ],
  [
    'H013 creates.create_item',
    material([
      create({
        description: 'Creates an item and then does many other things that take fifteen words to say.',
      }),
    ]),
  ],
  ['H014 creates.create_item', material([create({ description: 'Creates an item with its Color.' })])],
  ['H015 creates.create_item', material([create({ description: 'Creates an item as Bolt does.' })])],
  ['H016 searches.find_item', material([search({ label: 'List Items' })])],
  [
    'H014 searches.find_item',
    material([search({ description: 'Finds an item by color or name.' })], { brand: 'Acme' }),
  ],
  ['D009 searches.find_item', material([search({ inputFields: [] })])],
  [
    'D010 triggers.new_item',
    material([trigger({ outputFields: [{ key: 'event_id', primary: true }], sample: { id: '1' } })]),
  ],
  ['D012 creates.create_item', material([create({ sample: {}, outputFields: [] })])],
  ['D015 searchOrCreates.find_item', material([search()], { searchOrCreates: { find_item: pair() } })],
  ['D015 searchOrCreates.find_item', material([create()], { searchOrCreates: { find_item: pair() } })],
  ['D018 creates.create_item', material([create({ label: 'Create item' })])],
  ['D021 triggers.new_item', material([trigger({ description: 'An item came in.' })])],
  ['D021 creates.create_item', material([create({ description: 'Create an item.' })])],
  ['D021 creates.create_item', material([create({ description: 'Creates an item' })])],
  ['D021 searches.find_item', material([search({ description: 'Looks for an item.' })])],
  ['H001 creates.create_item', material([create({ description: 'Creates {a task}.' })])],
  ['H005 creates.create_item', material([create({ label: 'X' })])],
  ['H005 creates.create_item', material([create({ label: `Create ${'X'.repeat(60)}` })])],
  ['H006 creates.create_item', material([create({ description: 'Creates an item by Zapier.' })])],
  [
    'H007 creates.create_item',
    material([
      create({
        inputFields: [
          { key: 'a', label: 'A' },
          { key: 'a', label: 'A' },
        ],
      }),
    ]),
  ],
  [
    'H008 triggers.new_item',
    material([trigger({ outputFields: [{ key: 'id', primary: true }], sample: { id: '1' } })]),
  ],
];

function pair() {
  return {
    key: 'find_item',
    search: 'find_item',
    create: 'create_item',
    display: { label: 'Find or Create Item', description: 'Finds an item.' },
  };
}

describe('a definition', () => {
  it.each(whole)('breaks %s', (finding, wrong) => {
    expect(rules(wrong)).toContain(finding);
  });
});

const inputs: Array<[rule: string, field: PlainInputField]> = [
  ['D001', { key: 'password', label: 'Password' }],
  ['D001', { key: 'auth_code', label: 'Code' }],
  ['D004', { key: 'item_id', label: 'Item ID' }],
  ['D004', { key: 'item_id', label: 'ID' }],
  ['D005', { key: 'item_id', label: 'Item', dynamic: 'none_list.id.name' }],
  ['D007', { key: 'a', label: 'A', helpText: 'See http://acme.example.' }],
  ['D008', { key: 'a', label: 'A', helpText: 'See [this page] (https://acme.example).' }],
  ['D008', { key: 'a', label: 'A', helpText: 'See [this page](acme.example).' }],
  ['D011', { key: 'a', label: 'Due Date', helpText: 'Due date.' }],
  ['D013', { key: 'item_id', label: 'Item', dynamic: 'item_list.id.name', search: 'find_none.id' }],
  ['D014', { key: 'item_id', label: 'Item', search: 'find_item.id' }],
  ['D018', { key: 'a', label: 'Due date' }],
  ['D018', { key: 'a', label: 'of the Item' }],
  ['D025', { key: 'a', label: 'A', helpText: 'See [this](https://x) or javascript:alert(1).' }],
  ['H001', { key: 'a', label: 'A', helpText: 'Of {a task}.' }],
  ['H017', { key: 'a', label: 'A', helpText: 'Any stage without a choice.' }],
  ['H017', { key: 'a', type: 'copy', helpText: 'Acme demands it.' }],
  ['H017', { key: 'a', label: 'A', choices: { no: 'Nobody any more' } }],
  ['H018', { key: 'a', label: 'A', helpText: 'Of a approved item.' }],
  ['H018', { key: 'a', label: 'A', helpText: 'Of an new item.' }],
  ['H001', { key: 'a', type: 'copy', helpText: 'Of {a task}.' }],
  ['H002', { key: 'a__b', label: 'A' }],
  ['H002', { key: 'a-b', label: 'A' }],
  ['H003', { key: 'a' }],
  ['H004', { key: 'a', label: 'A', dependsOn: ['b'] }],
];

describe('an input field', () => {
  it.each(inputs)('breaks %s: %j', (rule, field) => {
    const broken = material([HIDDEN, search(), create({ inputFields: [field] })]);
    expect(rules(broken)).toEqual([`${rule} creates.create_item.${field.key}`]);
  });

  it('is looked at inside line items too', () => {
    const lines: PlainInputField = { key: 'lines', label: 'Lines', children: [{ key: 'b', label: 'b' }] };
    expect(rules(material([create({ inputFields: [lines] })]))).toEqual(['D018 creates.create_item.b']);
  });
});

const samples: Array<[rule: string, field: PlainOutputField, value: unknown]> = [
  ['D024', { key: 'a' }, undefined],
  ['D024', { key: 'a__b' }, { c: 1 }],
  ['D024', { key: 'a' }, 5],
  ['D024', { key: 'a', type: 'number' }, '5'],
  ['D024', { key: 'a', type: 'integer' }, 5.5],
  ['D024', { key: 'a', type: 'boolean' }, 'yes'],
  ['D023', { key: 'a', type: 'datetime' }, '2026-11-30'],
  ['D023', { key: 'a', type: 'datetime' }, '2026-11-30T09:00:00'],
  ['D024', { key: 'a', list: true }, 'x'],
  ['D024', { key: 'a', children: [{ key: 'b' }] }, { b: 'x' }],
  ['D024', { key: 'a', children: [{ key: 'b' }] }, [{ c: 'x' }]],
];

const right: Array<[field: PlainOutputField, value: unknown]> = [
  [{ key: 'a' }, 'x'],
  [{ key: 'a' }, null],
  [{ key: 'a__b' }, { b: 'x' }],
  [{ key: 'a', type: 'number' }, 5.5],
  [{ key: 'a', type: 'integer' }, 5],
  [{ key: 'a', type: 'boolean' }, false],
  [{ key: 'a', type: 'datetime' }, '2026-11-30T09:00:00.000Z'],
  [{ key: 'a', type: 'datetime' }, '2026-11-30T09:00+01:00'],
  [{ key: 'a', list: true }, []],
  [{ key: 'a', children: [{ key: 'b' }] }, [{ b: 'x' }]],
  [{ key: 'custom_fields__cf_1', type: 'number' }, undefined],
];

describe('a sample', () => {
  const found = (field: PlainOutputField, value: unknown) =>
    lint(material([create({ outputFields: [field], sample: { id: '1', a: value } })]))
      .map(({ rule }) => rule)
      // Their missing labels are a separate matter.
      .filter((rule) => rule !== 'H009');

  it.each(samples)('breaks %s: %j with %j', (rule, field, value) => {
    expect(found(field, value)).toEqual([rule]);
  });

  it.each(right)('is right for %j with %j', (field, value) => {
    expect(found(field, value)).toEqual([]);
  });
});

describe('words', () => {
  it('are looked at in the children of fields and outputs, too', () => {
    const child = { key: 'b', label: 'B' };
    const inLines = { key: 'a', label: 'A', children: [{ ...child, helpText: 'It demands one.' }] };
    expect(rules(material([create({ inputFields: [inLines] })]))).toEqual(['H017 creates.create_item.b']);
    const outputFields: PlainOutputField[] = [
      { key: 'id', label: 'ID', children: [{ key: 'b', label: 'Of a Item' }] },
    ];
    expect(rules(material([create({ outputFields, sample: { id: null } })]))).toEqual([
      'H018 creates.create_item.id.b',
    ]);
  });

  it.each([
    'Creates an item for an hour, a user or a one-time URL.',
    'Creates an item with its Title, by ID. Only open ones count.',
    'Creates an item. Works with Bolt.',
  ])('may be right: %s', (description) => {
    const inputFields = [{ key: 'a', label: 'Title' }];
    expect(rules(material([create({ description, inputFields })]))).toEqual([]);
  });
});

describe('the groups of a form', () => {
  const of = (inputFields: PlainInputField[], groups = [{ key: 'name', label: 'Name' }]) =>
    rules(material([create({ inputFields, groups })]));
  const many = Array.from({ length: 13 }, (_none, i) => ({ key: `f${i}`, label: 'F' }));
  const first = { key: 'a', label: 'A' };

  it.each<[string, PlainInputField[], Array<{ key: string; label: string }> | undefined, string[]]>([
    ['are named', [{ ...first, group: 'names' }], undefined, ['H012 creates.create_item.a']],
    [
      'hold no single cells of lines',
      [{ ...first, children: [{ key: 'b', label: 'B', group: 'name' }] }],
      undefined,
      ['H012 creates.create_item.a'],
    ],
    [
      'hold all fields of a long form',
      [...many.map((each) => ({ ...each, group: 'name' })), first],
      undefined,
      ['H012 creates.create_item.a'],
    ],
    ['have a title', [], [{ key: 'name', label: 'the name' }], ['D018 creates.create_item.name']],
    [
      'are there once',
      [],
      [
        { key: 'name', label: 'Name' },
        { key: 'name', label: 'Name' },
      ],
      ['H012 creates.create_item'],
    ],
    ['may be missing from a short form', many.slice(1), [], []],
    ['may be right', many.map((each) => ({ ...each, group: 'name' })), undefined, []],
  ])('%s', (_what, inputFields, groups, found) => {
    expect(of(inputFields, groups)).toEqual(found);
  });
});

describe('an app for one product', () => {
  const of = (changes: Partial<MaterialOperation>) =>
    lint(material([create(changes)], { brand: 'Acme', others: ['bolt', 'handoff'] })).map(({ rule }) => rule);
  const name = { key: 'name', label: 'Name' };
  const title = { key: 'title', label: 'Title', required: true };

  it.each<[string, Partial<MaterialOperation>]>([
    ['H010', { description: 'Creates an item, as in Bolt.' }],
    ['H010', { inputFields: [{ ...name, helpText: 'Handoff looks for it.' }] }],
    ['H010', { inputFields: [{ ...name, choices: { a: 'Bolt' } }] }],
    ['H010', { sample: { id: '1', service: 'bolt' } }],
    ['H011', { inputFields: [name, title] }],
    ['D016', { type: 'hook', hasPerformList: true, hasPerformSubscribe: false }],
    ['D022', { standing: 0 }],
    [
      'H009',
      {
        outputFields: [
          { key: 'id', label: 'ID' },
          { key: 'rows', label: 'Rows', children: [{ key: 'x' }] },
        ],
      },
    ],
  ])('breaks %s: %j', (rule, changes) => {
    expect(of(changes)).toContain(rule);
  });

  it('may ask above what is required for what narrows its list', () => {
    const list = trigger({ key: 'item_list', hidden: true, inputFields: [{ key: 'project_id' }] });
    const item = { key: 'item_id', label: 'Item', required: true, dynamic: 'item_list.id.name' };
    const project = { key: 'project_id', label: 'Project' };
    const found = (inputFields: PlainInputField[]) =>
      lint(material([list, create({ inputFields })], { brand: 'Acme' })).map(({ rule }) => rule);
    expect(found([project, item])).toEqual([]);
    expect(found([name, item])).toEqual(['H011']);
  });

  it('is right with its own name, and with what is required first', () => {
    expect(of({ inputFields: [title, { ...name, helpText: 'As in Acme.' }] })).toEqual([]);
  });
});
