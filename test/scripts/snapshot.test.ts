import { describe, expect, it } from '@jest/globals';
import type { PlainInputField, PlainOutputField } from '../../records/field.js';
import { breaks } from '../../scripts/definition/breaks.js';
import { freeze } from '../../scripts/definition/snapshot.js';
import { create, material, search, trigger } from '../support/material.js';

const views = (operations = [create()], changes = {}) => [
  { app: 'handoff', service: 'acme', material: material(operations, changes) },
];

describe('the snapshot', () => {
  it('holds what Zaps depend on', () => {
    const inputFields: PlainInputField[] = [
      { key: 'title', label: 'Title', required: true },
      { key: 'tags', list: true },
      { key: 'lines', children: [{ key: 'amount', type: 'number' }] },
      { key: 'notice', type: 'copy' },
      { key: 'cf_1', type: 'number' },
      { key: 'status', required: true, choices: { open: 'Open', won: 'Won', cf_1: 'Budget' } },
      { key: 'kind', choices: ['a', { value: 'b', sample: 'b', label: 'B' }] },
      { key: 'title_field', choices: { x1: 'Client' } },
    ];
    const outputFields: PlainOutputField[] = [{ key: 'id' }, { key: 'custom_fields__cf_1' }];
    expect(freeze(views([create({ inputFields, outputFields }), trigger({ hidden: true })]))).toEqual({
      authentication: { handoff: { type: 'custom', fields: ['api_key: string'] } },
      records: { handoff: {} },
      operations: {
        'handoff/acme': {
          'creates.create_item': {
            type: 'creates',
            inputs: [
              'title: string!',
              'tags: string[]',
              'lines: string',
              'lines[]amount: number',
              'status: string! = open | won',
              'kind: string = a | b',
              'title_field: string',
            ],
            outputs: ['id: string'],
          },
          'triggers.new_item': {
            type: 'polling',
            hidden: true,
            inputs: [],
            outputs: ['event_id: string, primary', 'id: string'],
          },
        },
      },
      searchOrCreates: { 'handoff/acme': {} },
    });
  });

  const gives = { record: 'items', keys: ['id', 'lines'] };
  const outputFields: PlainOutputField[] = [{ key: 'id' }, { key: 'lines', children: [{ key: 'amount' }] }];
  const both = (ofTrigger = outputFields) => [
    create({ outputFields: [...outputFields, { key: 'changed' }], gives }),
    trigger({ outputFields: [{ key: 'event_id', primary: true }, ...ofTrigger], gives }),
  ];

  it('writes the keys of a record once, and says of each operation what it adds', () => {
    const { records, operations } = freeze(views(both()));
    expect(records).toEqual({ handoff: { items: ['id: string', 'lines: string', 'lines[]amount: string'] } });
    expect(operations['handoff/acme']?.['creates.create_item']?.outputs).toEqual([
      'changed: string',
      '...items',
    ]);
    expect(operations['handoff/acme']?.['triggers.new_item']?.outputs).toEqual([
      'event_id: string, primary',
      '...items',
    ]);
  });

  it('still sees a key of a record that is gone, in one operation as in all', () => {
    const without = outputFields.slice(0, 1);
    const gone = ['lines: string is gone', 'lines[]amount: string is gone'];
    expect(breaks(freeze(views(both())), freeze(views(both(without))))).toEqual(
      gone.map((each) => `handoff/acme triggers.new_item outputs: ${each}`),
    );
    const now = both(without).map((each) => ({ ...each, outputFields: without }));
    const old = both().map((each) => ({ ...each, outputFields }));
    expect(breaks(freeze(views(old)), freeze(views(now)))).toEqual(
      ['creates.create_item', 'triggers.new_item'].flatMap((path) =>
        gone.map((each) => `handoff/acme ${path} outputs: ${each}`),
      ),
    );
  });
});

it('leaves out what the connected service cannot do: no Zap can be built on it', () => {
  const notice: PlainInputField = {
    key: 'unsupported',
    type: 'copy',
    helpText: 'Choose another connection.',
  };
  const not = freeze(views([create({ inputFields: [notice, { key: 'title' }] })]));
  expect(not.operations).toEqual({ 'handoff/acme': {} });
  const able = freeze(views([create({ inputFields: [{ key: 'title' }, { key: 'list', required: true }] })]));
  expect(breaks(not, able)).toEqual([]);
});

const before: PlainInputField[] = [
  { key: 'title', label: 'Title' },
  { key: 'due', label: 'Due', type: 'datetime' },
  { key: 'must', label: 'Must', required: true },
  { key: 'tags', label: 'Tags', list: true },
  { key: 'lines', children: [{ key: 'name' }] },
  { key: 'people', children: [{ key: 'name' }] },
  { key: 'status', choices: { open: 'Open', won: 'Won' } },
];

const without = (key: string) => before.filter((field) => field.key !== key);
const changed = (key: string, changes: Partial<PlainInputField>) =>
  before.map((field) => (field.key === key ? { ...field, ...changes } : field));

it('a search-or-create breaks Zaps when it is removed, or when it creates something else', () => {
  const display = { label: 'Find or Create Item', description: 'Finds an item.' };
  const pair = { key: 'find_item', search: 'find_item', create: 'create_item', display };
  const both = [search(), create(), create({ key: 'add_item' })];
  const now = (searchOrCreates: Record<string, typeof pair>) => freeze(views(both, { searchOrCreates }));
  const before = now({ find_item: pair });
  expect(breaks(before, before)).toEqual([]);
  expect(breaks(before, now({}))).toEqual(['handoff/acme searchOrCreates.find_item is gone']);
  expect(breaks(before, now({ find_item: { ...pair, create: 'add_item' } }))).toEqual([
    'handoff/acme searchOrCreates.find_item is no longer a find_item or create_item',
  ]);
});

const breaksOf = (inputFields: PlainInputField[]) =>
  breaks(freeze(views([create({ inputFields: before })])), freeze(views([create({ inputFields })])));

describe('a form breaks Zaps', () => {
  const WHERE = 'handoff/acme creates.create_item inputs:';
  const broken: Array<[what: string, now: PlainInputField[], says: string[]]> = [
    ['when a field is removed', without('due'), [`${WHERE} due: datetime is gone`]],
    ['when a field is renamed', changed('due', { key: 'due_date' }), [`${WHERE} due: datetime is gone`]],
    ['when a type changes', changed('due', { type: 'string' }), [`${WHERE} due: datetime became string`]],
    [
      'when one value becomes a list',
      changed('title', { list: true }),
      [`${WHERE} title: string became string[]`],
    ],
    [
      'when a field becomes required',
      changed('title', { required: true }),
      [`${WHERE} title became required`],
    ],
    [
      'when a new field is required',
      [...before, { key: 'owner', required: true }],
      [`${WHERE} owner is new and required`],
    ],
    [
      'when a field of one line item is removed',
      changed('people', { children: [{ key: 'email' }] }),
      [`${WHERE} people[]name: string is gone`],
    ],
    [
      'when a choice is removed',
      changed('status', { choices: { open: 'Open' } }),
      [`${WHERE} status lost the choice won`],
    ],
    [
      'when no choice is left',
      changed('status', { choices: undefined }),
      [`${WHERE} status lost the choice open`, `${WHERE} status lost the choice won`],
    ],
  ];
  it.each(broken)('%s', (_what, now, says) => {
    expect(breaksOf(now)).toEqual(says);
  });

  const fine: Array<[what: string, now: PlainInputField[]]> = [
    ['nothing changes', before],
    ['a field is added', [...before, { key: 'owner' }]],
    ['the order changes', [...before].reverse()],
    ['a label changes', changed('title', { label: 'Name', helpText: 'What to do.' })],
    ['a field is no longer required', changed('must', { required: false })],
    ['a choice is added', changed('status', { choices: ['lost', 'won', 'open'] })],
    ['a line item gets a field', changed('lines', { children: [{ key: 'name' }, { key: 'email' }] })],
  ];
  it.each(fine)('but not when %s', (_what, now) => {
    expect(breaksOf(now)).toEqual([]);
  });
});

describe('an app breaks Zaps', () => {
  const old = freeze(views());

  it('when an operation is removed, or of another type', () => {
    expect(breaks(old, freeze(views([])))).toEqual(['handoff/acme creates.create_item is gone']);
    const polling = freeze(views([trigger()]));
    expect(breaks(polling, freeze(views([trigger({ type: 'hook' })])))).toEqual([
      'handoff/acme triggers.new_item is no longer a polling',
    ]);
  });

  it('when an operation is hidden, but not when it is shown again', () => {
    const hidden = freeze(views([create({ hidden: true })]));
    expect(breaks(old, hidden)).toEqual(['handoff/acme creates.create_item became hidden']);
    expect(breaks(hidden, old)).toEqual([]);
  });

  it('when Zapier would know its records by another key', () => {
    const by = (...keys: string[]) =>
      freeze(
        views([
          trigger({
            outputFields: ['event_id', 'id'].map((key) => ({
              key,
              ...(keys.includes(key) && { primary: true }),
            })),
          }),
        ]),
      );
    const where = 'handoff/acme triggers.new_item outputs: primary moved from event_id to';
    expect(breaks(by('event_id'), by('id'))).toEqual([`${where} id`]);
    expect(breaks(by('event_id'), by())).toEqual([`${where} nothing`]);
    expect(breaks(by('event_id'), by('event_id', 'id'))).toEqual([`${where} event_id and id`]);
  });

  it('when a view is removed', () => {
    const [view] = views();
    const others = view ? [{ ...view, service: 'bolt' }] : [];
    expect(breaks(old, freeze(others))).toEqual(['handoff/acme creates.create_item is gone']);
  });

  it('when an output is removed', () => {
    expect(breaks(old, freeze(views([create({ outputFields: [] })])))).toEqual([
      'handoff/acme creates.create_item outputs: id: string is gone',
    ]);
  });

  it('when connections are made in another way', () => {
    const { authentication } = material([]);
    const now = (changes: object) =>
      breaks(old, freeze(views([create()], { authentication: { ...authentication, ...changes } })));
    expect(now({ type: 'oauth2' })).toEqual(['handoff: the authentication is no longer custom']);
    expect(now({ fields: [] })).toEqual(['handoff connection: api_key: string is gone']);
    expect(now({ fields: [{ key: 'api_key' }, { key: 'host', required: true }] })).toEqual([
      'handoff connection: host is new and required',
    ]);
    expect(now({ fields: [{ key: 'api_key' }, { key: 'host' }] })).toEqual([]);
  });

  it('when it is gone', () => {
    expect(breaks(old, { authentication: {}, records: {}, operations: {}, searchOrCreates: {} })).toEqual([
      'handoff: the authentication is no longer custom',
      'handoff connection: api_key: string is gone',
      'handoff/acme creates.create_item is gone',
    ]);
  });

  it('but not when operations and apps are added', () => {
    const more = [
      ...views([create(), trigger()]),
      { app: 'acme', service: 'acme', material: material([create()]) },
    ];
    expect(breaks(old, freeze(more))).toEqual([]);
  });
});
