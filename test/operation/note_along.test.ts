import { describe, expect, it, jest } from '@jest/globals';
import _ from 'lodash';
import { addNote, isTarget } from '../../operation/note_along.js';
import { Failure } from '../../platform/failure.js';
import type { Notes } from '../../records/note/capabilities.js';
import type { Service } from '../../records/service.js';
import { withClient } from '../support/client.js';
import * as examples from '../support/examples.js';
import { acme } from '../support/fake_services.js';

const TASK = { id: '5', contact_id: 'c1', project_id: 'p1', changed: true };
const NOTHING = { note_id: null, note_error: null };

type Attach = NonNullable<Notes['attach']>['run'];

const attaching = (run: Attach = async () => ({ ...examples.note, id: 'n1', changed: true })) =>
  jest.fn<Attach>(run);

const withNotes = (attach: Attach, changes: Partial<Service> = {}): Service => ({
  ...acme(),
  notes: { sample: examples.note, attach: { run: attach } },
  ...changes,
});

const add = (
  service: Service,
  target = {},
  form: { note?: string; origin?: string } = { note: 'Call Ida' },
) => withClient({}, (client) => addNote({ client, service }, { ...TASK, ...target }, form));

describe('a note that goes along', () => {
  it('is added to what was written', async () => {
    const attach = attaching();
    expect(await add(withNotes(attach), {}, { note: 'Call Ida', origin: 'deals:7' })).toEqual({
      note_id: 'n1',
      note_error: null,
    });
    expect(attach.mock.calls.map(([, input]) => input)).toEqual([
      { body: 'Call Ida', origin: 'deals:7', contact_id: 'c1', task_id: '5', project_id: 'p1' },
    ]);
  });

  it('names no contact and no project where there is none', async () => {
    const attach = attaching();
    await add(withNotes(attach), { contact_id: null, project_id: null });
    expect(attach.mock.calls.map(([, input]) => Object.entries(input))).toEqual([
      [
        ['body', 'Call Ida'],
        ['origin', undefined],
        ['contact_id', undefined],
        ['task_id', '5'],
        ['project_id', undefined],
      ],
    ]);
  });

  it.each([
    ['nothing was written in it', {}, {}],
    ['nothing was changed', { changed: false }, { note: 'Call Ida' }],
    ['nothing was made yet, and nothing was written in it', { id: null }, {}],
  ])('is not there where %s', async (_what, target, form) => {
    const attach = attaching();
    expect(await add(withNotes(attach), target, form)).toEqual(NOTHING);
    expect(attach).not.toHaveBeenCalled();
  });

  it('is not there where the product takes none', async () => {
    expect(await add(acme())).toEqual(NOTHING);
    expect(await add({ ...acme(), notes: { sample: examples.note } })).toEqual(NOTHING);
  });

  it('waits for the record', async () => {
    const attach = attaching();
    expect(await add(withNotes(attach), { id: null })).toEqual({
      note_id: null,
      note_error: 'There is nothing to add the note to yet.',
    });
    expect(attach).not.toHaveBeenCalled();
  });

  it.each([
    [{}, 'The note'],
    [{ words: { note: 'comment' } }, 'The comment'],
  ])('is told as missing in the words of the product: %j', async (changes, called) => {
    const attach = attaching(async () => {
      throw new Failure({ kind: 'conflict', message: 'the task is locked' });
    });
    expect(await add(withNotes(attach, changes))).toEqual({
      note_id: null,
      note_error: `Acme: the task is locked. ${called} is missing: add it in a separate step.`,
    });
  });

  it.each(Object.keys(TASK))('is for a record that has its %s', (key) => {
    expect(isTarget(TASK)).toBe(true);
    expect(isTarget(_.omit(TASK, key))).toBe(false);
  });
});
