import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { idOf, row, rows, useFilestage } from '../filestage.js';
import { eventually, Receiver } from '../receiver.js';

describe('webhooks: routes', () => {
  const filestage = useFilestage();
  const receiver = new Receiver();
  let origin = '';
  beforeAll(async () => {
    origin = await receiver.start();
  });
  beforeEach(() => {
    receiver.received.length = 0;
  });
  afterAll(() => receiver.stop());

  const FILM = 'Brand Film';
  const aReview = async () => {
    const { id } = await filestage.file(FILM, 'Rough Cut.mp4');
    return idOf(rows(await filestage.read(`/files/${id}/reviews`)).at(-1));
  };
  const upload = (body: unknown) => filestage.write('POST', '/files', body);

  describe('webhooks', () => {
    it('are made, listed and removed', async () => {
      const { status, body } = await filestage.call('POST', '/webhooks', {
        webhookUrl: 'https://hooks.example.com/1',
        events: ['COMMENT_CREATED'],
        headers: { 'x-secret': 'abc' },
      });
      expect([status, body]).toEqual([
        201,
        {
          id: idOf(body),
          url: 'https://hooks.example.com/1',
          events: ['COMMENT_CREATED'],
          headers: { 'x-secret': 'abc' },
        },
      ]);
      expect(rows(await filestage.read('/webhooks'))).toEqual([
        expect.objectContaining({ url: 'https://hooks.acme.example/filestage' }),
        body,
      ]);
      expect((await filestage.call('DELETE', `/webhooks/${idOf(body)}`)).status).toBe(204);
      expect(await filestage.read('/webhooks')).toHaveLength(1);
    });

    const URL_OK = 'https://hooks.example.com/1';
    it.each([
      [{ events: ['FILE_ADDED'], headers: {} }, /^"webhookUrl" is required$/],
      [{ webhookUrl: 'here', events: ['FILE_ADDED'], headers: {} }, /^"webhookUrl" must be a valid URL$/],
      [{ webhookUrl: URL_OK, headers: {} }, /^"events" is required$/],
      [{ webhookUrl: URL_OK, events: [], headers: {} }, /^"events" must hold at least one entry$/],
      [{ webhookUrl: URL_OK, events: ['FILE_ADDED'] }, /^"headers" is required$/],
      [{ webhookUrl: URL_OK, events: ['FILE_ADDED'], headers: { a: 1 } }, /^"headers.a" must be a string$/],
      [
        { webhookUrl: URL_OK, events: ['file.added'], headers: {} },
        /^"events" must hold only .*, not file\.added$/,
      ],
    ])('refuse %j', async (body, message) => {
      const { status, body: answer } = await filestage.call('POST', '/webhooks', body);
      expect([status, row(answer).message]).toEqual([400, expect.stringMatching(message)]);
    });

    it('take any event name when the check is off', async () => {
      filestage.sandbox.emulators.filestage.settings.strict_events = false;
      const body = { webhookUrl: URL_OK, events: ['file.added'], headers: {} };
      expect(await filestage.write('POST', '/webhooks', body)).toMatchObject({ events: ['file.added'] });
    });
  });

  describe('deliveries', () => {
    const listen = (...events: string[]) =>
      filestage.write('POST', '/webhooks', {
        webhookUrl: `${origin}/hook`,
        events,
        headers: { 'x-secret': 'abc' },
      });

    const CAUSES: Array<[event: string, cause: () => Promise<unknown>]> = [
      ['FOLDER_CREATED', () => filestage.write('POST', '/folders', { name: 'New' })],
      [
        'PROJECT_CREATED',
        async () =>
          filestage.write('POST', '/projects', {
            name: 'New',
            folderId: idOf(rows(await filestage.read('/folders'))[0]),
          }),
      ],
      [
        'PROJECT_ARCHIVED',
        async () =>
          filestage.write('PUT', `/projects/${idOf(await filestage.project(FILM))}/isArchived`, {
            isArchived: true,
          }),
      ],
      [
        'COMMENT_CREATED',
        async () =>
          filestage.write('POST', `/reviews/${await aReview()}/comments`, { body: 'Hi', teamOnly: false }),
      ],
      ['DECISION_MADE', async () => filestage.write('POST', `/reviews/${await aReview()}/approve`)],
      [
        'REVIEW_STATUS_CHANGED',
        async () => filestage.write('PUT', `/reviews/${await aReview()}/status`, { state: 'APPROVED' }),
      ],
      [
        'REVIEW_STARTED',
        async () =>
          filestage.write('POST', '/reviews', {
            versionId: idOf(rows((await filestage.file(FILM, 'Storyboard.pdf')).versions)[0]),
            stepId: idOf(await filestage.step(FILM, 'Internal')),
          }),
      ],
    ];

    it.each(CAUSES)('tell of %s with the record and the custom headers', async (event, cause) => {
      await listen(event);
      const record = await cause();
      const [call] = await receiver.calls(1);
      expect(call).toMatchObject({
        method: 'POST',
        url: '/hook',
        headers: { 'x-secret': 'abc', 'content-type': 'application/json' },
        body: { id: expect.any(String), event, createdTime: expect.any(String), data: record },
      });
    });

    it('tell of a new file, then of its review, then of a version, then of its end', async () => {
      filestage.uploadAtOnce();
      await listen('FILE_ADDED', 'REVIEW_STARTED', 'FILE_VERSION_ADDED', 'FILE_DELETED');
      const stepIds = [idOf(await filestage.step(FILM, 'Client'))];
      const fileURL = 'https://files.example.com/Cut.mp4';
      const { fileId } = row(await upload({ fileURL, stepIds }));
      await upload({ fileURL, fileId, projectId: idOf(await filestage.project(FILM)) });
      await filestage.call('DELETE', `/files/${fileId}`);
      const events = (await receiver.calls(4)).map(({ body }) => row(body).event);
      expect(events.sort()).toEqual(['FILE_ADDED', 'FILE_DELETED', 'FILE_VERSION_ADDED', 'REVIEW_STARTED']);
    });

    it('stay away where nothing changed, and after removal', async () => {
      const { id } = row(await listen('PROJECT_ARCHIVED', 'REVIEW_STATUS_CHANGED', 'FOLDER_CREATED'));
      const archived = idOf(await filestage.project('Holiday Cards'));
      await filestage.write('PUT', `/projects/${archived}/isArchived`, { isArchived: true });
      await filestage.write('PUT', `/reviews/${await aReview()}/status`, { state: 'IN_REVIEW' });
      await filestage.call('DELETE', `/webhooks/${id}`);
      await filestage.write('POST', '/folders', { name: 'New' });
      expect(filestage.sandbox.emulators.filestage.state().deliveries).toEqual([]);
    });

    it('keep a record of what was answered, and do not leave this machine', async () => {
      await listen('FOLDER_CREATED');
      for (const webhookUrl of ['https://hooks.example.com/1', 'http://127.0.0.1:9/closed'])
        await filestage.write('POST', '/webhooks', { webhookUrl, events: ['FOLDER_CREATED'], headers: {} });
      await filestage.write('POST', '/folders', { name: 'New' });
      await receiver.calls(1);
      const deliveries = () => rows(filestage.sandbox.emulators.filestage.state().deliveries);
      await eventually(() => deliveries().filter(({ status }) => status === null).length === 1);
      expect(deliveries().map(({ url, status }) => [url, status])).toEqual([
        [`${origin}/hook`, 204],
        ['https://hooks.example.com/1', null],
        ['http://127.0.0.1:9/closed', 0],
      ]);
    });
  });
});
