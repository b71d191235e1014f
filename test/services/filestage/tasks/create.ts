import { describe, expect, it } from '@jest/globals';
import { failure } from '../../../support/app.js';
import { NOBODY, SPRING, useAccount } from '../account.js';

describe('create', () => {
  const account = useAccount();
  const FILE = 'https://files.acme.example/poster.pdf';
  const poster = () => ({ ...account.group('Client'), title: 'Poster', file: FILE });

  describe('a review of a file', () => {
    it('comes back with its file once Filestage has taken it in', async () => {
      const made = await account.create('create_task', {
        ...poster(),
        due_date: '2026-12-01',
        external_id: 'crm-9',
        note: 'Please look at the sea.',
      });
      const file = account.pick('files', { externalId: 'crm-9' });
      expect(made).toMatchObject({
        id: account.pick('reviews', { fileId: file.id }).id,
        url: `https://app.filestage.io/project/${account.project()}/file/${file.id}`,
        title: 'Poster.pdf',
        status: 'IN_REVIEW',
        completed: false,
        due_at: '2026-12-01T23:59:00.000Z',
        project_name: SPRING,
        external_id: 'crm-9',
        file_id: file.id,
        step_id: account.step('Client'),
        changed: true,
        pending: null,
        note_id: account.pick('comments', { body: 'Please look at the sea.' }).id,
        note_error: null,
      });
      expect(account.sent('POST', '/files')).toEqual({
        fileURL: FILE,
        fileName: 'Poster.pdf',
        stepIds: [account.step('Client')],
        externalId: 'crm-9',
      });
      expect(account.requests()).toEqual([
        'GET /projects/ID/steps',
        'GET /files',
        'POST /files',
        'GET /files/ID/reviews',
        'PUT /reviews/ID/due-date',
        'GET /files/ID',
        'GET /projects',
        'POST /reviews/ID/comments',
      ]);
    });

    it('has the name that Filestage gives where the file type is not known', async () => {
      const made = await account.create('create_task', {
        ...poster(),
        file: 'https://files.acme.example/81f2/',
      });
      expect(account.sent('POST', '/files')).not.toHaveProperty('fileName');
      expect(made.title).toBe(account.pick('files', { id: made.file_id }).name);
    });

    it('comes back as made by Handoff in the trigger', async () => {
      await account.create('create_task', { ...poster(), origin: 'flowdash:42' });
      const found = await account.poll('new_task', { ...account.group('Client'), skip_own: false });
      expect(found).toMatchObject([{ origin: 'flowdash:42', external_id: 'flowdash:42' }]);
      expect(await account.poll('new_task', account.group('Client'))).toEqual([]);
    });

    it('is not there yet while Filestage is at work', async () => {
      account.settings.upload_ms = 60_000;
      const made = await account.create('create_task', {
        ...poster(),
        due_date: '2026-12-01',
        note: 'Hurry',
      });
      const job = account.held('jobs')[0];
      expect(made).toMatchObject({
        id: null,
        status: 'processing',
        completed: false,
        title: 'Poster.pdf',
        project_id: account.project(),
        step_id: account.step('Client'),
        file_id: job?.fileId,
        changed: true,
        pending:
          'Filestage is still taking the file in: the review starts when that is done, and its due date is still to be set.',
        note_id: null,
        note_error: 'There is nothing to add the note to yet.',
      });
      expect(account.requests()).toEqual([
        'GET /projects/ID/steps',
        'POST /files',
        'GET /files/ID/reviews',
        'GET /files/ID/reviews',
      ]);
    }, 10_000);

    it('is not uploaded a second time for trouble that comes after', async () => {
      account.sandbox.faults.add({ vendor: 'filestage', kind: 'server_error', path: '/due-date' });
      const made = await account.create('create_task', { ...poster(), due_date: '2026-12-01' });
      expect(made).toMatchObject({
        id: expect.any(String),
        due_at: null,
        pending:
          'The review is there. Filestage answered with an error (500). Its due date may have been added anyway: check there before you add it in a separate step.',
      });
    });

    it('tells of a review that cannot be looked up', async () => {
      account.sandbox.faults.add({ vendor: 'filestage', kind: 'throttled', path: '/reviews' });
      expect(await account.create('create_task', poster())).toMatchObject({
        id: null,
        pending:
          'Filestage has the file, but its review could not be looked up: Filestage was receiving too many requests. Start the review in a later step: that returns a review that already exists.',
      });
    });

    it('names what is wrong with a group that does not exist', async () => {
      const input = { ...poster(), step_id: NOBODY };
      expect(await failure(account.create('create_task', input))).toMatchObject({
        code: 'missing',
        message: expect.stringContaining('could not find this reviewer group'),
      });
      account.sandbox.faults.add({ vendor: 'filestage', kind: 'status', status: 404, method: 'POST' });
      expect(await failure(account.create('create_task', poster()))).toMatchObject({
        code: 'missing',
        message: expect.stringContaining('could not find this project or reviewer group'),
      });
    });
  });

  describe('a review of a website', () => {
    it('is handed over in one request, and not there yet', async () => {
      const { file, ...group } = poster();
      const made = await account.create('create_task', {
        ...group,
        website_url: 'https://acme.example/spring',
      });
      expect(made).toMatchObject({
        id: null,
        file_id: null,
        title: null,
        status: 'processing',
        pending: 'Filestage is still importing the website: the review starts when that is done.',
      });
      expect(account.requests()).toEqual(['GET /projects/ID/steps', 'POST /files/import-website']);
      expect(account.sent('POST', '/files/import-website')).toEqual({
        projectId: group.project_id,
        url: 'https://acme.example/spring',
        stepIds: [group.step_id],
      });
    });
  });
});
