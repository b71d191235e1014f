import { describe, expect, it, jest } from '@jest/globals';
import _ from 'lodash';
import { feed, find, hook, write } from '../../operation/declare.js';
import { form } from '../../records/field.js';
import { EVERYTHING } from '../../records/keys.js';
import { note } from '../../records/note/record.js';
import type { Service } from '../../records/service.js';
import { problemOf, withClient } from '../support/client.js';
import * as examples from '../support/examples.js';
import { acme } from '../support/fake_services.js';

const WORDS = { key: 'a_note', noun: '{Note}', label: 'A {Note}', description: 'About {a note}.' };
const fields = form([
  { key: 'body', label: 'Text' },
  { key: 'origin', label: 'Made From' },
]);
const record = { ...examples.note };
const keysOf = (rows: object[]) => rows.map((row) => _.get(row, 'key'));
const ofNote: unknown[] = Object.keys(note.keys);

describe('a trigger', () => {
  const capability = ({ notes }: Service) => notes?.created;
  const plain = feed({ ...WORDS, capability, form: [], gives: note });

  it('adds what tells its events apart, and says where a new record comes from', () => {
    expect(_.difference(keysOf(plain.outputFields(EVERYTHING)), ofNote)).toEqual([
      'event_id',
      'id',
      'service',
      'url',
      'created_at',
      'updated_at',
    ]);
    const made = feed({ ...WORDS, capability, form: [], gives: note, origin: true });
    expect(keysOf(made.outputFields(EVERYTHING)).slice(0, 2)).toEqual(['event_id', 'origin']);
    expect(plain.sample(record)).toEqual({ event_id: record.id, ...record });
    expect(made.sample(record)).toEqual({ event_id: record.id, origin: null, ...record });
  });
});

describe('an action', () => {
  const attach = jest.fn(async () => ({ ...record, id: 'n1', changed: true }));
  const service: Service = { ...acme(), notes: { sample: record, attach: { run: attach } } };
  const written = { ...record, id: '5', contact_id: 'c1', project_id: null, changed: true };
  const run = jest.fn(async () => written);
  const noting = (noted?: true) =>
    write({
      ...WORDS,
      capability: () => ({ run }),
      form: fields,
      gives: note,
      ...(noted && { note: noted }),
    });
  const perform = (noted: true | undefined, input: object) =>
    withClient({}, (client) => noting(noted).perform({ client, service, capability: { run } }, input));

  it('adds its note where its form has one', async () => {
    expect(await perform(true, { note: 'Call Ida' })).toEqual({
      ...written,
      note_id: 'n1',
      note_error: null,
    });
    expect(attach).toHaveBeenCalledTimes(1);
    expect(await perform(undefined, { note: 'Call Ida' })).toEqual(written);
    expect(attach).toHaveBeenCalledTimes(1);
  });

  it('adds none to what cannot be noted on', async () => {
    run.mockResolvedValueOnce(Object(_.omit(written, 'contact_id')));
    expect(await perform(true, { note: 'Call Ida' })).toEqual(_.omit(written, 'contact_id'));
  });

  it('returns what it adds', () => {
    const added = (noted?: true) => keysOf(noting(noted).outputFields(EVERYTHING)).slice(ofNote.length + 5);
    expect(added()).toEqual(['changed']);
    expect(added(true)).toEqual(['changed', 'note_id', 'note_error']);
    expect(noting().sample(record)).toEqual({ ...record, changed: true });
    expect(noting(true).sample(record)).toEqual({
      ...record,
      changed: true,
      note_id: null,
      note_error: null,
    });
  });

  it('does nothing with a mark of origin that is none', async () => {
    run.mockClear();
    expect(await problemOf(perform(true, { origin: 'no mark' }))).toMatchObject({ kind: 'input' });
    expect(run).not.toHaveBeenCalled();
  });
});

describe('a search', () => {
  const named = form([{ key: 'name', label: 'Name' }]);
  const search = jest.fn(async () => [record, { ...record, id: '2' }]);
  const capability = { find: search };
  const finding = find({ ...WORDS, capability: () => capability, form: named, by: ['name'], gives: note });
  const listing = find({
    ...WORDS,
    capability: () => capability,
    form: named,
    gives: note,
    digest: (records, zone) => `${records.length} in ${zone}`,
  });
  const perform = (declaration: typeof finding, input: object, keys?: string[]) =>
    withClient({ meta: { timezone: 'Europe/Dublin' } }, (client) =>
      declaration.perform(
        { client, service: acme(), capability: { ...capability, ...(keys && { keys }) } },
        input,
      ),
    );

  it('needs something to look for', async () => {
    search.mockClear();
    expect(await problemOf(perform(finding, {}))).toEqual({ kind: 'blank', keys: ['name'] });
    expect(await problemOf(perform(finding, { limit: 5 }, ['external_id']))).toEqual({
      kind: 'blank',
      keys: ['name', 'external_id'],
    });
    expect(search).not.toHaveBeenCalled();
    expect(await perform(finding, { name: 'Ida' }, ['external_id'])).toHaveLength(2);
    expect(await perform(finding, { external_id: 0 }, ['external_id'])).toHaveLength(2);
  });

  it('says what it looks for, unless it lists', async () => {
    expect(finding.by).toEqual(['name']);
    expect(listing).not.toHaveProperty('by');
    expect(await perform(listing, {})).toHaveLength(2);
  });

  it('describes all that it lists with the first', async () => {
    expect(await perform(listing, {})).toEqual([
      { ...record, result_count: 2, digest: '2 in Europe/Dublin' },
      { ...record, id: '2', result_count: 2, digest: null },
    ]);
    expect(await perform(finding, { name: 'Ida' })).toEqual([record, { ...record, id: '2' }]);
    expect(keysOf(listing.outputFields(EVERYTHING)).slice(0, 3)).toEqual(['result_count', 'digest', 'id']);
    expect(keysOf(finding.outputFields(EVERYTHING))[0]).toBe('id');
    expect(listing.sample(record)).toEqual({ ...record, result_count: null, digest: null });
    expect(finding.sample(record)).toEqual(record);
  });
});

it('an instant trigger has directions where its address is pasted', () => {
  const declaration = {
    ...WORDS,
    capability: ({ notes }: Service) => notes?.created,
    form: [],
    gives: note,
    perform: async () => [],
    performList: async () => [],
  };
  const display = { label: WORDS.label, description: WORDS.description };
  expect(hook(declaration).display).toEqual(display);
  expect(hook({ ...declaration, directions: 'Paste it.' }).display).toEqual({
    ...display,
    directions: 'Paste it.',
  });
  expect(hook(declaration).sample(record)).toEqual({ event_id: record.id, ...record });
});
