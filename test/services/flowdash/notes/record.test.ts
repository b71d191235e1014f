import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { CLIENTS, IDEAS, useFlowdash } from '../flowdash.js';

const { sandbox, rows, record, complaint, requests, sent, form, id, store, stored, byHand } = useFlowdash();

const place = () => ({ project_id: id(CLIENTS), task_id: 'AC-1005' });
const comments = (input = {}, meta = {}) => rows('triggers.new_note', { ...place(), ...input }, meta);
const attach = (body: string, input = {}) => record('creates.attach_note', { ...place(), body, ...input });
const hash = (...parts: unknown[]) => createHash('sha256').update(parts.join('\n')).digest('hex');
const SAMPLE = { isLoadingSample: true };
const PATH = 'GET /workflows/Client/tasks/AC-1005/comments';

describe('new comments', () => {
  it('cost one request, and one more for the fields when these are older than minutes', async () => {
    expect(await comments()).toEqual([]);
    expect(requests()).toEqual(['GET /workflows/Client/fields', PATH]);
    sandbox().log.clear();
    await comments();
    expect(requests()).toEqual([PATH]);
  });

  it('are mapped key by key, newest first', async () => {
    const [, oldest] = await comments({}, SAMPLE);
    const author = 'cleo@acme.example';
    const body = 'Asked for the photos again.';
    const kept = store().comments.find((comment) => comment.body === body);
    const eventId = hash('AC-1005', kept?.timestamp, author, body);
    expect(oldest).toEqual({
      event_id: eventId,
      origin: null,
      id: eventId,
      created_at: kept?.timestamp,
      body,
      author_id: author,
      author_name: 'Cleo Park',
      task_id: 'AC-1005',
      project_id: id(CLIENTS),
    });
  });

  it('made by API are by API', async () => {
    const [newest] = await comments({}, SAMPLE);
    expect(newest).toMatchObject({ author_id: 'API', author_name: 'API' });
  });

  it('appear, newest first', async () => {
    const path = `/workflows/${id(CLIENTS)}/tasks/AC-1005/comments`;
    await byHand('POST', path, { body: 'The photos are in.' });
    sandbox().world.advance(5_000);
    await byHand('POST', path, { body: 'Thanks.' });
    expect(await comments()).toMatchObject([{ body: 'Thanks.' }, { body: 'The photos are in.' }]);
  });

  it('are two where the same is said twice in a second', async () => {
    const before = await comments({}, { isPopulatingDedupe: true });
    const taskId = stored('AC-1005')?.id ?? '';
    const said = { author: 'API', body: 'Done.', timestamp: new Date().toISOString() };
    for (const id of ['a', 'b', 'c']) store().comments.add({ id, taskId, ...said });
    const eventIds = (await comments({}, { isPopulatingDedupe: true })).map(({ event_id }) => event_id);
    const eventId = hash('AC-1005', said.timestamp, said.author, said.body);
    expect(eventIds).toHaveLength(before.length + 3);
    expect(eventIds).toEqual(expect.arrayContaining([eventId, `${eventId}:2`, `${eventId}:3`]));
    expect((await comments()).map(({ body }) => body)).toEqual(['Done.', 'Done.', 'Done.']);
  });

  it('have the name of the author where there is one only', async () => {
    const said = { author: 'bo@acme.example', body: 'Done.', timestamp: new Date().toISOString() };
    store().comments.add({ id: 'a', taskId: stored('AC-1005')?.id ?? '', ...said });
    expect(await comments()).toMatchObject([{ body: 'Done.', author_name: 'Bo Reyes' }]);
  });

  it('leave out those that Handoff made, unless they are wanted', async () => {
    await attach('From the CRM.', { origin: 'onepagecrm:5f1' });
    await attach('https://example.com/looks-like-a-mark');
    expect(await comments()).toMatchObject([{ origin: null, body: 'https://example.com/looks-like-a-mark' }]);
    expect(await comments({ skip_own: false })).toHaveLength(2);
    expect(await comments({ skip_own: false })).toContainEqual(
      expect.objectContaining({ origin: 'onepagecrm:5f1', body: 'From the CRM.' }),
    );
  });

  it('need no names for the first fill', async () => {
    await attach('Hello.');
    sandbox().log.clear();
    expect(await comments({}, { isPopulatingDedupe: true })).toHaveLength(3);
    expect(requests()).toEqual([PATH]);
  });

  it('need a task with a Unique ID', async () => {
    expect(await complaint('triggers.new_note', { project_id: id(CLIENTS) })).toBe(
      'Choose a Task: Flowdash keeps comments by task.',
    );
    expect(await complaint('triggers.new_note', { project_id: id(IDEAS), task_id: 'x' })).toBe(
      'Choose another Workflow: this one has no Unique ID field, which Flowdash needs for comments.',
    );
  });
});

describe('attaching a comment', () => {
  it('is one write, and gives what the trigger will give', async () => {
    const note = await attach('Hello @Cleo Park ');
    expect(requests()).toEqual(['GET /workflows/Client/fields', PATH.replace('GET', 'POST')]);
    expect(sent()).toEqual([{ body: 'Hello @Cleo Park ' }]);
    expect(note).toMatchObject({
      body: 'Hello @Cleo Park',
      author_id: 'API',
      author_name: 'API',
      task_id: 'AC-1005',
      project_id: id(CLIENTS),
      changed: true,
    });
    const [seen] = await comments();
    const { event_id, origin, ...rest } = seen ?? {};
    expect({ ...rest, changed: true }).toEqual(note);
    expect(event_id).toBe(note.id);
    expect(origin).toBeNull();
  });

  it('is built from what was sent where Flowdash answers nothing', async () => {
    sandbox().faults.add({ vendor: 'flowdash', kind: 'empty', method: 'POST' });
    expect(await attach('Hello.', { origin: 'highlevel:9' })).toMatchObject({
      id: hash('AC-1005', null, 'API', 'Hello.\n\nMade from: highlevel:9'),
      body: 'Hello.',
      author_id: 'API',
      created_at: null,
      changed: true,
    });
  });

  it('adds nothing where the text is there already, if so wanted', async () => {
    const again = await attach(' asked for the photos AGAIN.', { skip_duplicate: true });
    expect(again).toMatchObject({ author_name: 'Cleo Park', changed: false });
    expect(sent()).toEqual([]);
    await attach('From the CRM.', { origin: 'onepagecrm:5f1', skip_duplicate: true });
    expect(await attach('From the CRM.', { origin: 'onepagecrm:5f1', skip_duplicate: 'true' })).toMatchObject(
      {
        changed: false,
      },
    );
    expect(sent()).toHaveLength(1);
  });

  it('adds it once more otherwise', async () => {
    await attach('Asked for the photos again.', { skip_duplicate: false });
    await attach('Asked for the photos again.', { skip_duplicate: 'false' });
    const { id: taskId } = stored('AC-1005') ?? {};
    expect(store().comments.filter((comment) => comment.taskId === taskId)).toHaveLength(4);
  });
});

describe('mentions', () => {
  it('go before the text, by full name', async () => {
    const mentions = ['CLEO@acme.example', 'ada@acme.example'];
    const note = await attach('Have a look.', { mentions, skip_duplicate: true });
    expect(note.body).toBe('@Cleo Park @Ada Lane Have a look.');
    expect(sent()).toEqual([{ body: '@Cleo Park @Ada Lane Have a look.' }]);
    expect(await attach('Have a look.', { mentions, skip_duplicate: true })).toMatchObject({
      changed: false,
    });
  });

  it('are a list of people', async () => {
    const fields = await form('creates.attach_note', place());
    expect(fields.find(({ key }) => key === 'mentions')).toMatchObject({ list: true });
  });

  it('are of members', async () => {
    const input = { ...place(), body: 'Hello.', mentions: ['no@acme.example'] };
    expect(await complaint('creates.attach_note', input)).toBe(
      'Mention: nobody in this workflow has the email no@acme.example.',
    );
    expect(sent()).toEqual([]);
  });
});

it('lists the comments of a task, newest first', async () => {
  const listed = await rows('searches.list_task_notes', place());
  expect(listed).toMatchObject([{ author_id: 'API' }, { author_name: 'Cleo Park' }]);
  const [newest] = await comments({}, SAMPLE);
  expect(newest).toMatchObject(listed[0] ?? {});
  const other = { ...place(), task_id: 'AC-1014' };
  expect(await rows('searches.list_task_notes', other)).toEqual([]);
  await record('creates.attach_note', { ...other, body: 'The only one.' });
  expect(await rows('searches.list_task_notes', other)).toMatchObject([{ body: 'The only one.' }]);
  expect(await rows('searches.list_task_notes', { ...place(), task_id: 'AC-9999' })).toEqual([]);
});
