/** Which fields are always in a form, which come for the connected product, and in which order. */
import { describe, expect, it } from '@jest/globals';
import type { CreateDeclaration } from '../../operation/declare.js';
import { connectedIn, formOf } from '../../operation/form.js';
import { words } from '../../operation/words.js';
import type { Field } from '../../records/field.js';
import { EVERYTHING } from '../../records/keys.js';
import type { Service } from '../../records/service.js';
import { acme, bolt } from '../support/fake_services.js';

const declared = (form: Field[], changes: Partial<CreateDeclaration> = {}): CreateDeclaration => ({
  kind: 'create',
  key: 'create_task',
  noun: '{Task}',
  display: { label: 'Create {Task}', description: 'Creates {a task}.' },
  capability: (service) => service.tasks?.create,
  form,
  outputFields: () => [],
  sample: (record) => record,
  perform: async () => ({}),
  ...changes,
});

const NEEDS: Record<string, string[]> = { task_list: ['step_id'], step_list: ['project_id'] };

const formFor = (declaration: CreateDeclaration, services: Service[]) =>
  formOf(
    declaration,
    {
      services,
      words,
      view: EVERYTHING,
      sampleOf: () => () => ({}),
      needsOf: (list) => NEEDS[list] ?? [],
      downloadFile: async () => '',
    },
    services,
  );

const two = [acme(), bolt()];

/** The keys of the fields that stand in the form, with `…` where some come for the connected product. */
const layout = (form: Field[], services = two, changes: Partial<CreateDeclaration> = {}) => {
  const { first, last } = formFor(declared(form, changes), services);
  const keys = (parts: typeof first) =>
    parts.map((part) => (typeof part === 'function' ? '…' : part.key)).join(' ');
  return [keys(first), keys(last)];
};

describe('a field', () => {
  it.each<[why: string, field: Omit<Field, 'key'>]>([
    ['all products have it', {}],
    ['all need it', { needed: 'title_needed' }],
    ['others follow from it', { offered: 'projects', altersDynamicFields: true }],
    ['it has a value from the start', { offered: 'projects', default: 'x' }],
    ['it holds lines', { offered: 'projects', children: [{ key: 'line' }] }],
  ])('stands in the form where %s', (_why, field) => {
    expect(layout([{ key: 'field', ...field }])).toEqual(['field', '']);
  });

  it.each<[why: string, field: Omit<Field, 'key'>]>([
    ['not all have it', { offered: 'projects' }],
    ['not all need it', { needed: 'projects' }],
    ['none of those that lack it need it', { offered: 'projects', needed: 'title_needed' }],
    ['nothing follows from it', { offered: 'projects', altersDynamicFields: false }],
  ])('comes for the connected product where %s', (_why, field) => {
    expect(layout([{ key: 'field', ...field }])).toEqual(['…', '']);
  });

  it('stands where it is part of the lock', () => {
    const form: Field[] = [
      { key: 'external_id', offered: 'projects' },
      { key: 'id', offered: 'projects' },
    ];
    const lock = 'task-{{bundle.inputData.external_id}}';
    expect(layout(form, two, { lock })).toEqual(['external_id …', '']);
    expect(layout([...form].reverse(), two, { lock })).toEqual(['… external_id', '']);
    expect(layout(form)).toEqual(['…', '']);
  });

  it('is not there where no product has it', () => {
    expect(layout([{ key: 'stage', offered: 'stages' }, { key: 'title' }])).toEqual(['title', '']);
  });

  it('stands in the form of the app for its product', () => {
    const form: Field[] = [
      { key: 'a', offered: 'projects' },
      { key: 'b', offered: 'contacts' },
      { key: 'c', needed: 'projects', rare: true },
    ];
    expect(layout(form, [bolt()])).toEqual(['a', 'c']);
    expect(layout(form, [acme()])).toEqual(['b', 'c']);
  });
});

describe('the order', () => {
  it('has notices, what is required with what it needs, and the rest; what is rare at the end', () => {
    const form: Field[] = [
      { key: 'mood' },
      { key: 'origin', rare: true },
      { key: 'project_id' },
      { key: 'step_id', dynamic: 'step_list.id.name' },
      { key: 'task_id', dynamic: 'task_list.id.name', required: true },
      { key: 'warning', type: 'copy' },
      { key: 'unneeded', offered: 'projects', needed: 'contacts', default: 'x' },
      { key: 'title', needed: 'title_needed' },
    ];
    expect(layout(form)).toEqual(['warning project_id step_id task_id title mood unneeded', 'origin']);
  });

  it('keeps fields that come between those that stand', () => {
    const form: Field[] = [
      { key: 'a', offered: 'projects' },
      { key: 'b', offered: 'contacts' },
      { key: 'c' },
      { key: 'd' },
      { key: 'e', offered: 'projects' },
      { key: 'f', offered: 'projects', rare: true },
      { key: 'g', rare: true },
    ];
    expect(layout(form)).toEqual(['… c d …', '… g']);
  });
});

describe('the whole form of a product', () => {
  const form: Field[] = [
    { key: 'a', label: '{Task}' },
    { key: 'b', label: '{Task}', offered: 'projects' },
  ];
  const labelsOf = (declaration: CreateDeclaration, service: Service, services = two) =>
    formFor(declaration, services)
      .of(service)
      .map(({ key, label }) => `${key}: ${label}`);

  it('has the labels that its users see', () => {
    expect(labelsOf(declared(form), bolt())).toEqual(['a: Task', 'b: Ticket']);
    expect(labelsOf(declared(form), acme())).toEqual(['a: Task']);
    expect(labelsOf(declared(form), bolt(), [bolt()])).toEqual(['a: Ticket', 'b: Ticket']);
  });

  it('is in its own words behind a dropdown', () => {
    const display = { label: 'List', description: 'Fills a dropdown.', hidden: true };
    expect(labelsOf(declared(form, { display }), acme())).toEqual(['a: Errand']);
    expect(labelsOf(declared(form, { display: { ...display, hidden: false } }), acme())).toEqual(['a: Task']);
  });
});

it('has no search connector on a trigger', () => {
  const field = { key: 'task_id', search: 'find_task.id' };
  expect(connectedIn(declared([]), field)).toEqual(field);
  expect(connectedIn({ ...declared([]), kind: 'trigger' }, field)).toEqual({ key: 'task_id' });
});
