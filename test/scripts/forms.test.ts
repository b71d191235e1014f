import { expect, it } from '@jest/globals';
import type { PlainInputField } from '../../records/field.js';
import { entriesOf } from '../../scripts/definition/entries.js';
import { formsPage } from '../../scripts/definition/forms.js';
import { create, material, trigger } from '../support/material.js';

const inputFields: PlainInputField[] = [
  { key: 'warning', type: 'copy', helpText: '**For good.**' },
  { key: 'project_id', label: 'Project', required: true, dynamic: 'project_list.id.name' },
  { key: 'task_id', label: 'Task', dynamic: 'task_list.id.name', dependsOn: ['project_id'] },
  { key: 'kind', label: 'Kind', choices: { a: 'A | B', b: 'B' }, default: 'b', helpText: 'One\nof two.' },
  { key: 'open', label: 'Open?', type: 'boolean', default: 'true' },
  { key: 'lines', label: 'Lines', children: [{ key: 'amount', label: 'Amount', type: 'number' }] },
];

const rows: Record<string, string[]> = {
  'project_list {}': ['Empty', 'Ideas', 'Bugs', 'More'],
  'task_list {"project_id":"Ideas"}': ['Ship it'],
};

const asked: string[] = [];
const call = async (method: string, values: Record<string, unknown> = {}): Promise<unknown> => {
  const list = `${method.split('.')[1]} ${JSON.stringify(values)}`;
  asked.push(list);
  return (rows[list] ?? []).map((name) => ({ id: name, name }));
};

it('shows a form as the editor does, with the first entries that each dropdown has', async () => {
  const all = material([
    create({ inputFields }),
    create({ key: 'other', hidden: true }),
    create({ key: 'not', inputFields: [{ key: 'unsupported', type: 'copy' }] }),
    trigger(),
  ]);
  const known = new Map();
  const entries = await entriesOf(call, all, known);
  const page = formsPage({ app: 'handoff', service: 'flowdash', material: all, entries });
  expect(page.slice(page.indexOf('## Triggers'))).toBe(`## Triggers

### New Item

Triggers when an item comes in.

Nothing to fill in.

## Actions

### Create Item

Creates an item.

| field | type | choices | help |
|---|---|---|---|
| | | | **For good.** |
| Project **\\*** | dropdown | Empty<br>Ideas<br>Bugs |  |
| Task | dropdown | Ship it |  |
| Kind | choice | A \\| B, B<br>Default: B | One<br>of two. |
| Open? | yes or no | Default: Yes |  |
| Lines | lines |  |  |
| – Amount | number |  |  |
`);
  // Each list is requested only once, even for another app of the same product.
  expect(asked).toEqual([
    'project_list {}',
    'task_list {}',
    'task_list {"project_id":"Empty"}',
    'task_list {"project_id":"Ideas"}',
  ]);
  await entriesOf(call, all, known);
  expect(asked).toHaveLength(4);
});

it('shows fields under their groups, and above those what has none', async () => {
  const groups = [
    { key: 'name', label: 'Name' },
    { key: 'none', label: 'None' },
    { key: 'more', label: 'More' },
  ];
  const fields = [
    { key: 'b', label: 'B', group: 'more' },
    { key: 'a', label: 'A', group: 'name' },
    { key: 'c', label: 'C' },
  ];
  const all = material([create({ inputFields: fields, groups })]);
  const entries = await entriesOf(call, all, new Map());
  const page = formsPage({ app: 'flowdash', service: 'flowdash', material: all, entries });
  const cells = [...page.matchAll(/^\| ([^|]+) \|/gm)].map(([, cell]) => cell);
  expect(cells.slice(1)).toEqual(['C', '**Name**', 'A', '**More**', 'B']);
});

it('shows what the editor would say where a list cannot be had', async () => {
  const all = material([create({ inputFields: inputFields.slice(1, 2) })]);
  const refuse = async () => {
    throw new Error(JSON.stringify({ message: 'Choose a Folder.', code: 'input', status: 400 }));
  };
  const entries = await entriesOf(refuse, all, new Map());
  const page = formsPage({ app: 'flowdash', service: 'flowdash', material: all, entries });
  expect(page).toContain('| Project **\\*** | dropdown | *Choose a Folder.* |  |');
});
