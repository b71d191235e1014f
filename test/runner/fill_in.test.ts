import { describe, expect, it } from '@jest/globals';
import { type Bundle, type Create, defineApp, type Trigger, type ZObject } from 'zapier-platform-core';
import { ZapError } from '../../runner/zap_file.js';
import { Zapier } from '../../runner/zapier.js';

const PROJECTS = ['Design', 'Onboarding · Acme', 'Old'].map((name, i) => ({ id: `p${i + 1}`, name }));
const STAGES: Record<string, string[]> = { p1: ['Draft', 'Done'], p2: ['Invited', 'Done'] };
const asked: string[] = [];

const list = (key: string, rows: (bundle: Bundle) => typeof PROJECTS): Trigger => ({
  key,
  noun: 'Entry',
  display: { label: `List ${key}`, description: 'Fills a dropdown.', hidden: true },
  operation: {
    type: 'polling',
    canPaginate: true,
    perform: async (_z: ZObject, bundle: Bundle) => {
      asked.push(`${key} ${bundle.inputData.project_id ?? ''} ${bundle.meta.page}`);
      // Two rows a page.
      return rows(bundle).slice(bundle.meta.page * 2, bundle.meta.page * 2 + 2);
    },
  },
});

const create: Create = {
  key: 'create_task',
  noun: 'Task',
  display: { label: 'Create Task', description: 'Creates a task.' },
  operation: {
    inputFields: [
      { key: 'project_id', label: 'Project', dynamic: 'project_list.id.name', altersDynamicFields: true },
      { key: 'stage', label: 'Stage', dynamic: 'stage_list.id.name', dependsOn: ['project_id'] },
      { key: 'title', label: 'Title', required: true },
      { key: 'count', type: 'integer' },
      { key: 'price', type: 'number' },
      { key: 'urgent', type: 'boolean', default: 'false' },
      { key: 'tags', list: true },
      { key: 'numbers', type: 'number', list: true },
      { key: 'mood', choices: { g: 'Good', b: 'Bad' } },
      { key: 'size', choices: ['S', 'M'] },
      { key: 'color', choices: [{ value: 'r', sample: 'r', label: 'Red' }], list: true },
      { key: 'lines', children: [{ key: 'name' }, { key: 'amount', type: 'number' }] },
      { key: 'notice', type: 'copy', helpText: 'Read this.' },
      async (z: ZObject, { inputData }: Bundle) => {
        if (inputData.project_id === 'Nowhere') throw new z.errors.Error('There is no such project.');
        return inputData.project_id === 'p2' ? [{ key: 'client', label: 'Client', required: true }] : [];
      },
    ],
    perform: async () => ({ id: '1' }),
    sample: { id: '1' },
  },
};

const zapier = new Zapier(
  defineApp({
    version: '0.0.0',
    platformVersion: '19.1.0',
    triggers: {
      project_list: list('project_list', () => PROJECTS),
      stage_list: list('stage_list', ({ inputData }) =>
        (STAGES[String(inputData.project_id)] ?? []).map((name) => ({ id: `s-${name.toLowerCase()}`, name })),
      ),
    },
    creates: { create_task: create },
    searches: {},
  }),
  'UTC',
);

const fillIn = (values: Record<string, unknown>) => zapier.fillIn('creates', 'create_task', {}, values);
const one = async (values: Record<string, unknown>) => {
  const { urgent: _default, title: _title, ...rest } = await fillIn({ title: 'x', ...values });
  return rest;
};

describe('filling in a form', () => {
  it('takes defaults, in their type', async () => {
    expect(await fillIn({ title: 'Call Ida' })).toEqual({ title: 'Call Ida', urgent: false });
  });

  const converted: Array<[given: Record<string, unknown>, filled: Record<string, unknown>]> = [
    [{ count: '42' }, { count: 42 }],
    [{ count: 0 }, { count: 0 }],
    [{ price: '4.50' }, { price: 4.5 }],
    [{ price: 'much' }, { price: 'much' }],
    [{ price: '' }, { price: '' }],
    [{ tags: 'one' }, { tags: ['one'] }],
    [{ tags: ['a', 5, true] }, { tags: ['a', '5', 'true'] }],
    [{ numbers: ['1', 2] }, { numbers: [1, 2] }],
    [{ stage: ['a', 'b'] }, { stage: 'a,b' }],
    [{ mood: 'anything' }, { mood: 'anything' }],
    [
      { lines: [{ name: 5, amount: '3', other: '4' }, 'x'] },
      { lines: [{ name: '5', amount: 3, other: '4' }, 'x'] },
    ],
    [{ lines: { name: 'one' } }, { lines: [{ name: 'one' }] }],
  ];
  it.each(converted)('turns %j into %j', async (given, filled) => {
    expect(await one(given)).toEqual(filled);
  });

  it.each([
    ['yes', true],
    ['True', true],
    ['on', true],
    [1, true],
    ['no', false],
    [false, false],
    ['maybe', false],
  ])('takes %j for %j', async (urgent, expected) => {
    expect(await fillIn({ title: 'x', urgent })).toMatchObject({ urgent: expected });
  });

  const picked: Array<[given: Record<string, unknown>, filled: Record<string, unknown>]> = [
    [{ mood: { pick: 'Good' } }, { mood: 'g' }],
    [{ size: { pick: 'M' } }, { size: 'M' }],
    [{ color: { pick: 'Red' } }, { color: ['r'] }],
    [{ color: [{ pick: 'Red' }, 'blue'] }, { color: ['r', 'blue'] }],
    [{ project_id: { pick: 'Design' } }, { project_id: 'p1' }],
    // The last page; a label may be longer than the part that a person remembers.
    [{ project_id: { pick: 'Old' } }, { project_id: 'p3' }],
    [
      { client: 'Ida', project_id: { pick: 'Onboarding' }, stage: { pick: 'Done' } },
      { client: 'Ida', project_id: 'p2', stage: 's-done' },
    ],
  ];
  it.each(picked)('picks %j by its label', async (given, filled) => {
    expect(await one(given)).toEqual(filled);
  });

  it('asks each dropdown once, however often the form is filled in', async () => {
    const afresh = new Zapier(zapier.app, 'UTC');
    const values = { title: 'x', project_id: { pick: 'Design' }, stage: { pick: 'Done' } };
    asked.length = 0;
    const first = await afresh.fillIn('creates', 'create_task', {}, values);
    expect(await afresh.fillIn('creates', 'create_task', {}, values)).toEqual(first);
    expect(asked).toEqual(['project_list  0', 'stage_list p1 0']);
  });

  const mistakes: Array<[what: string, values: Record<string, unknown>, message: string]> = [
    [
      'an unknown field',
      { title: 'x', titel: 'y', due: 'z' },
      'create_task has no field "titel", "due". It has: project_id, stage, title, count, price, urgent, tags, numbers, mood, size, color, lines.',
    ],
    ['a required field that is not there', {}, 'create_task: fill in what is required: Title (title).'],
    ['one that is blank', { title: '' }, 'create_task: fill in what is required: Title (title).'],
    ['one that is nothing', { title: null }, 'create_task: fill in what is required: Title (title).'],
    [
      'one that the rest of the form brings',
      { title: 'x', project_id: 'p2' },
      'create_task: fill in what is required: Client (client).',
    ],
    [
      'an unknown choice',
      { title: 'x', mood: { pick: 'Bored' } },
      'mood has no choice "Bored". It has: Good, Bad.',
    ],
    [
      'a choice where there is none',
      { title: { pick: 'x' } },
      'title is not a dropdown: enter its value instead of "pick".',
    ],
    [
      'an unknown entry of a dropdown',
      { title: 'x', project_id: { pick: 'Nowhere' } },
      'The dropdown of project_id has no entry "Nowhere". It has: Design, Onboarding · Acme, Old.',
    ],
  ];
  it('says how a name is written where a form does not know it for an ID', async () => {
    await expect(fillIn({ title: 'x', project_id: 'Nowhere' })).rejects.toThrow(
      new ZapError('There is no such project. If "Nowhere" is a name, write project_id: { pick: Nowhere }.'),
    );
  });

  it.each(mistakes)('refuses %s', async (_what, values, message) => {
    await expect(fillIn(values)).rejects.toThrow(new ZapError(message));
  });

  it('lets pass, before anything is mapped, what depends on it', async () => {
    const values = { title: '{{trigger.name}}', project_id: '{{trigger.project_id}}', client: 'Ida' };
    asked.length = 0;
    expect(await fillIn({ ...values, stage: { pick: 'Done' } })).toMatchObject({
      title: '{{trigger.name}}',
      project_id: '{{trigger.project_id}}',
      stage: 'Done',
    });
    expect(asked).toEqual([]);
  });
});

describe('an operation', () => {
  it('is known by its key, unless it is hidden', () => {
    expect(zapier.operation('creates', 'create_task').key).toBe('create_task');
    for (const key of ['project_list', 'none']) {
      expect(() => zapier.operation('triggers', key)).toThrow(
        new ZapError(`There is no "${key}" among the triggers. There are: .`),
      );
    }
  });

  it('has the id for its primary key where it names none', () => {
    expect([zapier.primaryKeys('project_list'), zapier.primaryKeys('none')]).toEqual([['id'], ['id']]);
  });
});
