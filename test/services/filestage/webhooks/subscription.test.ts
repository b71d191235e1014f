import { describe, expect, it } from '@jest/globals';
import { createAppHandler } from 'zapier-platform-core';
import { onlyOperation } from '../../../../runner/only_operation.js';
import { readEvents } from '../../../../services/filestage/webhooks/undocumented_events.js';
import { appFor, failure, runner } from '../../../support/app.js';
import { connectionTo } from '../../../support/sandbox.js';
import { useServer } from '../../../support/server.js';
import { NOBODY, type Row, row, rows, SPRING, useAccount } from '../account.js';

const account = useAccount();
const zapier = useServer();
const METHOD = 'triggers.review_event.operation';
const open = () => account.review('Client', 'IN_REVIEW').id;
const say = (body: string) => account.call('POST', `/reviews/${open()}/comments`, { body, teamOnly: false });

/** One run of a hook's method, as Zapier makes it. */
const hook = (method: string, bundle: object): Promise<unknown> =>
  runner(appFor())(`${METHOD}.${method}`, {
    authData: connectionTo(account.sandbox, 'filestage'),
    ...bundle,
  });

const subscribe = async (inputData: Row): Promise<Row> =>
  row(await hook('performSubscribe', { inputData, targetUrl: `${zapier.origin}/hook` }));

/** The last request to Zapier, as Zapier passes it on. */
const received = async (subscribeData: Row, inputData: Row): Promise<Row[]> => {
  for (let i = 0; i < 100 && zapier.requests.length === 0; i += 1)
    await new Promise((resolve) => setTimeout(resolve, 10));
  const { headers, body: content } = zapier.requests.at(-1) ?? { headers: {}, body: '' };
  const named = Object.fromEntries(Object.entries(headers).map(([name, value]) => [`Http-${name}`, value]));
  const rawRequest = { headers: named, content };
  return rows(await hook('perform', { inputData, subscribeData, rawRequest }));
};

describe('a subscription', () => {
  const inputData = { events: ['COMMENT_CREATED'] };

  it('brings what Filestage sends, completed', async () => {
    const subscription = await subscribe(inputData);
    const comment = await say('Lovely.');
    const [event, ...others] = await received(subscription, inputData);
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      event_id: expect.stringMatching(/^[0-9a-f]{32}$/),
      id: comment.id,
      event: 'COMMENT_CREATED',
      record_type: 'note',
      url: comment.shareLink,
      created_at: comment.createdTime,
      updated_at: comment.updatedTime,
      note: { id: comment.id, body: 'Lovely.', task_id: open() },
      task: { id: open(), title: 'Story – Weekend Offer.png', project_name: SPRING },
      file: { name: 'Story – Weekend Offer.png' },
    });
  });

  it('has a secret of its own', async () => {
    const first = await subscribe(inputData);
    const second = await subscribe(inputData);
    expect(first.secret).toMatch(/^[0-9a-f]{64}$/);
    expect(second.secret).not.toBe(first.secret);
    expect(account.pick('webhooks', { id: first.id })).toMatchObject({
      url: `${zapier.origin}/hook`,
      events: ['COMMENT_CREATED'],
      headers: { 'X-Handoff-Secret': first.secret },
    });
  });

  it('shows the secret, and those of other webhooks, in no log', async () => {
    const logged: string[] = [];
    const log = async (method: string, bundle: object): Promise<unknown> => {
      const app = onlyOperation(appFor(), method);
      const { results } = await createAppHandler(app)({
        command: 'execute',
        method,
        bundle: { authData: connectionTo(account.sandbox, 'filestage'), inputData, meta: {}, ...bundle },
        customLogger: (message, data) => void logged.push(message + JSON.stringify(data)),
      });
      return results;
    };
    const { store } = account.sandbox.emulators.filestage;
    for (const webhook of store.webhooks) webhook.headers = { 'X-Of-Others': 'sesame-of-others' };
    const made = row(await log(`${METHOD}.performSubscribe`, { targetUrl: `${zapier.origin}/hook` }));
    await log('triggers.event_list.operation.perform', {});
    expect(logged.join()).toContain('/webhooks');
    expect(logged.join()).not.toContain(String(made.secret));
    expect(logged.join()).not.toContain('sesame-of-others');
  });

  it.each([
    ['without the secret', (): Row => ({})],
    ['with another', (): Row => ({ 'Http-X-Handoff-Secret': 'a'.repeat(64) })],
  ])('takes no delivery %s', async (_what, headers) => {
    const subscribeData = await subscribe(inputData);
    account.clearLog();
    const rawRequest = { headers: headers(), content: JSON.stringify({ commentId: NOBODY }) };
    const told = await failure(hook('perform', { inputData, subscribeData, rawRequest }));
    expect(told).toMatchObject({
      name: 'HaltedError',
      message: 'This event is not from Filestage: it does not have the secret of this subscription.',
    });
    expect(account.requests()).toEqual([]);
  });

  it.each(['reviews', '../team', 'a b'])('reads nothing at an id that is none: %j', async (fileId) => {
    const subscribeData = await subscribe(inputData);
    account.clearLog();
    const headers = { 'Http-X-Handoff-Secret': subscribeData.secret };
    const rawRequest = { headers, content: JSON.stringify({ fileId }) };
    expect(await hook('perform', { inputData, subscribeData, rawRequest })).toMatchObject([
      { record_type: null, file: null, more: { fileId } },
    ]);
    expect(account.requests()).toEqual([]);
  });

  it('takes none either where Zapier kept no secret', async () => {
    const rawRequest = { headers: { 'Http-X-Handoff-Secret': '' }, content: '{}' };
    expect(
      await failure(hook('perform', { inputData, subscribeData: { id: '1' }, rawRequest })),
    ).toMatchObject({
      name: 'HaltedError',
    });
  });

  it('ends, also where it is gone already', async () => {
    const subscribeData = await subscribe(inputData);
    for (let i = 0; i < 2; i += 1) await hook('performUnsubscribe', { inputData, subscribeData });
    expect(account.held('webhooks').map(({ id }) => id)).not.toContain(subscribeData.id);
    expect(account.requests().slice(-2)).toEqual(['DELETE /webhooks/ID', 'DELETE /webhooks/ID']);
  });

  it('tells what Filestage says of a name that it does not know', async () => {
    expect(await failure(subscribe({ events: ['Comment'] }))).toMatchObject({
      message: expect.stringMatching(/^Filestage did not accept the values: "events" must hold only /),
    });
  });

  it('refuses a connection to another product', async () => {
    const run = runner(appFor())(`${METHOD}.performSubscribe`, {
      authData: connectionTo(account.sandbox, 'flowdash'),
      inputData,
      targetUrl: 'https://hooks.example/1',
    });
    expect(await failure(run)).toMatchObject({
      message: 'Instant Review Event does not work with Flowdash. Choose a connection to Filestage.',
    });
  });

  it('offers the names that webhooks of the team use', async () => {
    expect(await account.poll('event_list', {})).toEqual([
      { id: 'FILE_ADDED', name: 'FILE_ADDED' },
      { id: 'REVIEW_STATUS_CHANGED', name: 'REVIEW_STATUS_CHANGED' },
    ]);
    expect(await account.poll('event_list', {}, { page: 1 })).toEqual([]);
  });
});

describe('an event', () => {
  const events = ['FILE_DELETED', 'FOLDER_CREATED', 'REVIEW_STATUS_CHANGED', 'PROJECT_ARCHIVED'];

  it('of a review, a project or a folder is completed', async () => {
    const subscription = await subscribe({ events });
    const bring = async (method: string, path: string, body?: object): Promise<Row | undefined> => {
      zapier.requests = [];
      await account.call(method, path, body);
      return (await received(subscription, { events }))[0];
    };
    expect(await bring('PUT', `/reviews/${open()}/status`, { state: 'APPROVED' })).toMatchObject({
      record_type: 'task',
      task: { status: 'APPROVED', completed: true },
      file: { project_name: SPRING },
    });
    expect(
      await bring('PUT', `/projects/${account.project()}/isArchived`, { isArchived: true }),
    ).toMatchObject({
      record_type: 'project',
      project: { name: SPRING, archived: true },
    });
    expect(await bring('POST', '/folders', { name: 'New' })).toMatchObject({
      record_type: 'folder',
      folder: { name: 'New' },
    });
  });

  it('of a new file is completed, and comes through only for its project', async () => {
    const names = ['FILE_ADDED'];
    const subscription = await subscribe({ events: names });
    const id = await account.upload('Flyer.pdf', [account.step('Client')]);
    expect(await received(subscription, { events: names, project_id: account.project() })).toMatchObject([
      { id, record_type: 'file', file: { id, name: 'Flyer.pdf' }, task: null, note: null },
    ]);
    const other = account.project('Summer Sale Ads');
    expect(await received(subscription, { events: names, project_id: other })).toEqual([]);
  });

  it('of a comment comes through only for the project of its review', async () => {
    const names = ['COMMENT_CREATED'];
    const subscription = await subscribe({ events: names });
    await say('Lovely.');
    const other = account.project('Summer Sale Ads');
    expect(await received(subscription, { events: names, project_id: other })).toEqual([]);
    expect(await received(subscription, { events: names, project_id: account.project() })).toHaveLength(1);
  });

  it.each([
    ['a comment', { commentId: NOBODY }],
    ['a review', { reviewId: NOBODY }],
    ['a file', { fileId: NOBODY }],
    ['a folder', { folderId: NOBODY }],
    ['nothing', { hello: 1 }],
  ])('of %s in no known project comes through, though one is chosen', async (_what, message) => {
    const inputData = { events, project_id: account.project() };
    const subscribeData = await subscribe({ events });
    const headers = { 'Http-X-Handoff-Secret': subscribeData.secret };
    const bring = async (body: object) =>
      rows(
        await hook('perform', {
          inputData,
          subscribeData,
          rawRequest: { headers, content: JSON.stringify(body) },
        }),
      );
    const [id = null] = Object.values(message).filter((value) => value === NOBODY);
    expect(await bring(message)).toMatchObject([
      { id: id ?? expect.stringMatching(/^[0-9a-f]{32}$/), record_type: null, url: null, created_at: null },
    ]);
    expect(await bring({ ...message, data: { projectId: account.project('Summer Sale Ads') } })).toEqual([]);
  });

  it('of a comment whose review is gone has no review and no file', async () => {
    const names = ['COMMENT_CREATED'];
    const subscription = await subscribe({ events: names });
    const comment = await say('Lovely.');
    account.sandbox.faults.add({ vendor: 'filestage', kind: 'status', status: 404, path: '/reviews/' });
    expect(await received(subscription, { events: names })).toMatchObject([
      { id: comment.id, record_type: 'note', note: { body: 'Lovely.' }, task: null, file: null },
    ]);
  });

  it('of another project does not come through where one is chosen', async () => {
    const other = account.project('Harbor Hotel – Website Relaunch');
    const subscription = await subscribe({ events });
    await account.call('PUT', `/reviews/${open()}/status`, { state: 'APPROVED' });
    expect(await received(subscription, { events, project_id: other })).toEqual([]);
    expect(await received(subscription, { events, project_id: account.project() })).toHaveLength(1);
  });

  it('of a record that is gone comes through as it came', async () => {
    const subscription = await subscribe({ events });
    const { id } = account.pick('files', { externalId: 'crm-1002' });
    const { urls, emulators } = account.sandbox;
    await fetch(`${urls.filestage}/files/${id}`, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${emulators.filestage.credentials.api_key}` },
    });
    expect(await received(subscription, { events })).toMatchObject([
      {
        id,
        event: 'FILE_DELETED',
        record_type: null,
        file: null,
        more: { data: { name: 'Lobby Poster A1.pdf' } },
      },
    ]);
  });

  it('has samples like it, with and without a project', async () => {
    const inputData = { events: ['PROJECT_CREATED'] };
    const projects = account.held('projects').slice(0, 3);
    expect(rows(await hook('performList', { inputData }))).toMatchObject(
      projects.map(({ id, name }) => ({
        id,
        event: 'PROJECT_CREATED',
        record_type: 'project',
        project: { name },
      })),
    );
    const project_id = account.project();
    const some = rows(await hook('performList', { inputData: { ...inputData, project_id } }));
    expect(some).toHaveLength(3);
    expect(some[0]).toMatchObject({ record_type: 'task', task: { project_id } });
  });
});

describe('a delivery is read', () => {
  const told = (body: unknown) =>
    readEvents(body).map(({ name, kind, recordId, projectId }) => [name, kind, recordId, projectId]);

  it.each([
    ['ids alone', { type: 'x', commentId: 'c', reviewId: 'r' }, [['x', 'comment', 'c', null]]],
    [
      'ids in an envelope',
      { event: 'x', payload: { fileId: 'f', projectId: 'p' } },
      [['x', 'file', 'f', 'p']],
    ],
    ['a record by its kind', { event: 'x', data: { review: { id: 'r' } } }, [['x', 'review', 'r', null]]],
    ['a bare record', { id: 'r', versionId: 'v', stepId: 's' }, [[null, 'review', 'r', null]]],
    [
      'a batch',
      { events: [{ folderId: 'a' }, { folderId: 'b' }] },
      [
        [null, 'folder', 'a', null],
        [null, 'folder', 'b', null],
      ],
    ],
    ['a bare batch', [{ projectId: 'p' }], [[null, 'project', 'p', 'p']]],
    ['an id that is a number', { type: 'x', fileId: 7 }, [['x', 'file', '7', null]]],
    [
      'no id out of what is none',
      { type: {}, fileId: { id: 'f' }, projectId: [] },
      [[null, null, null, null]],
    ],
    ['a batch in which one is odd', [{ fileId: 'f' }, null, 'x', 7], [[null, 'file', 'f', null]]],
    [
      'a mark without a value',
      { event: 'x', data: { id: 'a', parentId: null } },
      [['x', 'folder', 'a', null]],
    ],
    [
      'a record in an envelope that shows no kind',
      { event: 'x', data: { id: 'a' } },
      [['x', null, null, null]],
    ],
    ['a message of its own with one mark', { id: 'a', body: 'x' }, [[null, null, null, null]]],
    ['what fits nothing', { event: 'x', hello: 1 }, [['x', null, null, null]]],
    ['nothing', undefined, []],
  ])('%s', (_what, body, expected) => {
    expect(told(body)).toEqual(expected);
  });

  it.each([
    ['ISO 8601', '2026-03-05T10:00:00.000Z', '2026-03-05T10:00:00.000Z'],
    ['seconds', 1_772_704_800, '2026-03-05T10:00:00.000Z'],
    ['no time', 'soon', null],
  ])('with its time in %s', (_what, timestamp, at) => {
    expect(readEvents({ timestamp })).toMatchObject([{ at }]);
  });

  it('and told from another by its id, else by what it says', () => {
    const [own] = readEvents({ id: 'e1', data: { fileId: 'f' } });
    const [one, same, other] = readEvents([{ fileId: 'f' }, { fileId: 'f' }, { fileId: 'g' }]);
    expect(own?.id).toBe('e1');
    expect(one?.id).toMatch(/^[0-9a-f]{32}$/);
    expect(readEvents({ id: 'r', versionId: 'v', stepId: 's' })[0]?.id).toMatch(/^[0-9a-f]{32}$/);
    expect(one?.id).toBe(same?.id);
    expect(one?.id).not.toBe(other?.id);
  });
});
