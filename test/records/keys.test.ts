import { describe, expect, it } from '@jest/globals';
import { checklistItem } from '../../records/checklist_item/record.js';
import { listBehind } from '../../records/field.js';
import {
  EVERYTHING,
  emptiesOf,
  fieldsOf,
  file,
  files,
  filling,
  outputFieldsOf,
  record,
  several,
  shownOf,
  text,
  texts,
  type View,
  wholeOf,
  within,
} from '../../records/keys.js';
import { eventOutputFields, writeKeys } from '../../records/results.js';

const note = record('notes', { title: text('Title'), body: text('Text') });
const contact = record(
  ['contacts', 'companies'],
  { name: text('Name'), email: text('Email'), notes: several('Notes', note), latest: within('Latest', note) },
  ['notes'],
);

/** Of a product whose contacts have no address, and whose notes have no title. */
const view: View = ([part]) =>
  new Set(part === 'contacts' ? ['id', 'url', 'name', 'latest'] : ['id', 'body']);

const ida = {
  id: '1',
  service: 'acme',
  url: null,
  created_at: null,
  name: 'Ida',
  email: 'ida@example.test',
  notes: [
    { id: '2', service: 'acme', title: 'Call', body: 'Wants it live.' },
    { id: '3', service: 'acme', title: null, body: 'Signed.' },
  ],
  latest: { id: '3', service: 'acme', title: null, body: 'Signed.' },
  more: { rank: 1 },
  cf_7: 'cedar',
  changed: true,
};

describe('a record', () => {
  it('is shown as far as the product fills it, with what no record declares', () => {
    expect(shownOf(contact, view, ida)).toEqual({
      id: '1',
      url: null,
      name: 'Ida',
      notes: [
        { id: '2', body: 'Wants it live.' },
        { id: '3', body: 'Signed.' },
      ],
      latest: { id: '3', body: 'Signed.' },
      more: { rank: 1 },
      cf_7: 'cedar',
      changed: true,
    });
  });

  it('may hold none of the records that it could hold', () => {
    expect(shownOf(contact, view, { ...ida, notes: [], latest: null })).toMatchObject({
      notes: [],
      latest: null,
    });
  });

  it('is shown whole in an app for several products', () => {
    expect(shownOf(contact, EVERYTHING, ida)).toEqual(ida);
  });

  it('has the output fields of what is shown', () => {
    expect(outputFieldsOf(contact, view)).toEqual([
      { key: 'id', label: 'ID' },
      { key: 'url', label: 'Link' },
      { key: 'name', label: 'Name' },
      {
        key: 'notes',
        label: 'Notes',
        children: [
          { key: 'id', label: 'ID' },
          { key: 'body', label: 'Text' },
        ],
      },
      { key: 'latest__id', label: 'Latest ID' },
      { key: 'latest__body', label: 'Latest Text' },
    ]);
    expect(outputFieldsOf(note, EVERYTHING).map(({ key }) => key)).toEqual([
      'id',
      'service',
      'url',
      'created_at',
      'updated_at',
      'title',
      'body',
    ]);
  });

  it('has what the product sends besides only where there is something', () => {
    const made = filling(note, { id: '', service: 'acme', body: 'x' });
    const whole = {
      id: '2',
      service: 'acme',
      url: null,
      created_at: null,
      updated_at: null,
      title: null,
      body: 'Signed.',
    };
    expect(made({ id: '2', body: 'Signed.' })).toStrictEqual(whole);
    expect(made({ id: '2', body: 'Signed.', more: { rank: 1 } })).toStrictEqual({
      ...whole,
      more: { rank: 1 },
    });
  });
});

describe('keys', () => {
  it('say whether they hold one value or several, and which are files', () => {
    const keys = { tags: texts('Tags'), attachments: files('Attachments'), download_url: file('Download') };
    expect(fieldsOf(keys)).toEqual([
      { key: 'tags', label: 'Tags', list: true },
      { key: 'attachments', label: 'Attachments', type: 'file', list: true },
      { key: 'download_url', label: 'Download', type: 'file' },
    ]);
  });

  it('have a value where a product has no such thing', () => {
    expect(wholeOf(checklistItem, { id: '1', service: 'acme' })).toMatchObject({ completed: false });
    expect(emptiesOf(writeKeys)).toEqual({ changed: true });
  });

  it('tell events apart', () => {
    expect(eventOutputFields).toEqual([{ key: 'event_id', label: 'Event ID', primary: true }]);
  });
});

it.each([
  ['task_list.id.name', 'task_list'],
  [undefined, undefined],
])('%s is filled by the list %s', (dynamic, list) => {
  expect(listBehind({ ...(dynamic !== undefined && { dynamic }) })).toBe(list);
});
