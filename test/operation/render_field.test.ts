import { describe, expect, it } from '@jest/globals';
import { type Rendering, renderField } from '../../operation/render_field.js';
import { words } from '../../operation/words.js';
import type { Field } from '../../records/field.js';
import type { Service } from '../../records/service.js';
import { acme, bolt } from '../support/fake_services.js';

/** It has projects like Bolt, but no words of its own. */
const cord: Service = { ...bolt(), key: 'cord', label: 'Cord', words: {}, features: ['projects'] };
const two = [acme(), bolt()];
const three = [...two, cord];

const rendered = (field: Omit<Field, 'key'>, services: Service[], changes: Partial<Rendering> = {}) =>
  renderField(
    { key: 'field', ...field },
    { services, words, needsOf: () => [], operation: 'create_task', form: [], ...changes },
  );

describe('whom a field is for', () => {
  const cases: Array<[said: string, field: Omit<Field, 'key'>, services: Service[]]> = [
    ['Required for Bolt.', { needed: 'projects' }, two],
    ['Required for Bolt and Cord.', { needed: 'projects' }, three],
    ['Required for Bolt; leave blank for others.', { offered: 'projects', needed: 'projects' }, two],
    ['Only for Bolt.', { offered: 'describable' }, two],
    ['Only for Bolt and Cord; required for Bolt.', { offered: 'projects', needed: 'describable' }, three],
    ['Where it is. Only for Bolt.', { helpText: 'Where it is.', offered: 'projects' }, two],
  ];
  it.each(cases)('is said: %s', (helpText, field, services) => {
    expect(rendered(field, services)).toEqual({ key: 'field', helpText });
  });

  it.each<[Omit<Field, 'key'>]>([[{}], [{ offered: 'stages' }], [{ offered: 'title_needed' }]])(
    'is not said where it is for all or none: %j',
    (field) => {
      expect(rendered(field, two)).toEqual({ key: 'field' });
    },
  );
});

describe('a required field', () => {
  it.each<[Omit<Field, 'key'>]>([
    [{ required: true }],
    [{ needed: 'title_needed' }],
    [{ needed: 'title_needed', offered: 'title_needed' }],
  ])('is one that all products have and need: %j', (field) => {
    expect(rendered(field, two)).toEqual({ key: 'field', required: true });
  });

  it.each<[Omit<Field, 'key'>]>([
    [{ needed: 'projects' }],
    [{ needed: 'title_needed', offered: 'projects' }],
    [{ needed: 'projects', offered: 'title_needed' }],
    [{ offered: 'title_needed' }],
  ])('is none that a product lacks or does not need: %j', (field) => {
    expect(rendered(field, two)).not.toHaveProperty('required');
  });
});

describe('what products call what is chosen', () => {
  const task = { label: '{Task}', dynamic: 'task_list.id.name' };
  const cases: Array<[said: string, services: Service[]]> = [
    ['An errand in Acme, a ticket in Bolt.', three],
    ['A ticket in Bolt.', [bolt(), cord]],
    ['A ticket in Bolt and Cord.', [bolt(), { ...cord, words: { task: 'ticket' } }]],
  ];
  it.each(cases)('is said: %s', (helpText, services) => {
    expect(rendered(task, services)).toEqual({ ...task, key: 'field', label: 'Task', helpText });
  });

  const unsaid: Array<[why: string, field: Omit<Field, 'key'>, services: Service[]]> = [
    ['nothing is chosen', { label: '{Task}' }, two],
    ['the label says more', { ...task, label: 'Linked {Task}' }, two],
    ['there is no label', { dynamic: 'task_list.id.name' }, two],
    ['there is one product', task, [acme()]],
    [
      'the usual word says it',
      { label: '{Project}', dynamic: 'project_list.id.name' },
      [{ ...bolt(), words: { project: 'workflow' } }, cord],
    ],
  ];
  it.each(unsaid)('is not said where %s', (_why, field, services) => {
    expect(rendered(field, services)).not.toHaveProperty('helpText');
  });
});

describe('what a product says of a field', () => {
  const hints = { create_task: { field: 'Cut at 140 letters.' } };
  const hinting = [{ ...acme(), hints }, bolt()];

  it('is said with its name where there are several', () => {
    expect(rendered({}, hinting).helpText).toBe('Acme: cut at 140 letters.');
    expect(rendered({}, hinting.slice(0, 1)).helpText).toBe('Cut at 140 letters.');
  });

  it('is about one operation', () => {
    expect(rendered({}, hinting, { operation: 'update_task' })).not.toHaveProperty('helpText');
  });
});

describe('a list that needs something chosen before', () => {
  const form: Field[] = [
    { key: 'project_id', required: true },
    { key: 'step_id' },
    { key: 'title', required: true },
    { key: 'folder_id', needed: 'projects' },
  ];
  const task = { dynamic: 'task_list.id.name' };
  const dependsOn = (field: Omit<Field, 'key'>, changes: Partial<Rendering>, key = 'field') =>
    renderField(
      { key, ...field },
      { services: two, words, operation: 'create_task', form, needsOf: () => [], ...changes },
    ).dependsOn;

  it('waits for it where it is required', () => {
    const needsOf = () => ['project_id', 'step_id', 'folder_id'];
    expect(dependsOn(task, { needsOf })).toEqual(['project_id']);
    expect(dependsOn(task, { needsOf, services: [bolt()] })).toEqual(['project_id', 'folder_id']);
    expect(dependsOn({ ...task, dependsOn: ['step_id'] }, { needsOf })).toEqual(['step_id', 'project_id']);
    expect(dependsOn(task, { needsOf: () => ['step_id'] })).toBeUndefined();
  });

  it('waits for what all products need', () => {
    const needsOf: Rendering['needsOf'] = (list, { key }) =>
      list === 'task_list' && key === 'bolt' ? ['project_id'] : [];
    expect(dependsOn(task, { needsOf, services: [bolt()] })).toEqual(['project_id']);
    expect(dependsOn(task, { needsOf, services: [bolt(), acme()] })).toBeUndefined();
    expect(dependsOn({ dynamic: 'user_list.id.name' }, { needsOf, services: [bolt()] })).toBeUndefined();
  });

  it('does not wait for itself, and without a list for nothing', () => {
    const needsOf = () => ['project_id'];
    expect(dependsOn(task, { needsOf }, 'project_id')).toBeUndefined();
    expect(dependsOn({}, { needsOf })).toBeUndefined();
    expect(dependsOn({ dependsOn: ['title'] }, { needsOf })).toEqual(['title']);
  });
});

it('is plain text where no product has the list', () => {
  const status: Omit<Field, 'key'> = {
    dynamic: 'status_list.id.name',
    search: 'find_user.id',
    listed: 'describable',
  };
  const { listed, ...chosen } = status;
  expect(rendered(status, [acme()])).toEqual({ key: 'field' });
  expect(rendered(status, two)).toEqual({ key: 'field', ...chosen });
  expect(rendered(chosen, two)).toEqual({ key: 'field', ...chosen });
});
