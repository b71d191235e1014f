import { describe, expect, it } from '@jest/globals';
import { failure } from '../../../support/app.js';
import { useAccount } from '../account.js';
import { readText } from '../read_pdf.js';

describe('upload', () => {
  const account = useAccount();

  const brief = () => ({
    ...account.group('Client'),
    title: 'Frühjahr für Łukasz',
    description: 'Warmer sea.\nПривет!',
    due_date: '2026-12-01',
    external_id: 'crm-9',
    origin: 'flowdash:42',
    note: 'Please hurry.',
  });

  const UPLOAD = ['GET /files', 'POST /files/upload-url', 'PUT storage', 'POST /files'];

  describe('a review without a file', () => {
    it('is of a PDF made from title and description', async () => {
      const made = await account.create('create_task', brief());
      const file = account.pick('files', { id: made.file_id });
      expect(made).toMatchObject({
        id: expect.any(String),
        url: expect.stringContaining(file.id),
        title: 'Frühjahr für Łukasz.pdf',
        due_at: '2026-12-01T23:59:00.000Z',
        project_id: account.project(),
        project_name: null,
        external_id: 'crm-9',
        changed: true,
        pending: null,
        note_id: expect.any(String),
      });
      const stored = [...account.sandbox.storage.objects.values()].find(({ key }) =>
        key.startsWith('filestage/'),
      );
      expect(stored).toMatchObject({ contentType: 'application/pdf' });
      expect(readText(stored?.bytes ?? Buffer.alloc(0))).toEqual([
        'Frühjahr für Łukasz',
        expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
        'Warmer sea.',
        'Привет!',
        'Made from: flowdash:42',
      ]);
    });

    /** Caches the groups, as any step or trigger of the project does for minutes. */
    const knowGroups = async () => {
      await account.poll('new_task', account.group('Client'));
      account.clearLog();
    };

    it('takes eight requests where the groups are known, and sends no key to the file host', async () => {
      await knowGroups();
      await account.create('create_task', brief());
      expect(account.requests()).toEqual([
        ...UPLOAD,
        'GET /files/ID/reviews',
        'PUT /reviews/ID/due-date',
        'GET /files/ID',
        'POST /reviews/ID/comments',
      ]);
      const upload = account.sandbox.log.all().find(({ vendor }) => vendor === 'storage');
      expect(upload?.headers).not.toHaveProperty('authorization');
    });

    it('takes eight, and goes without the link, where Filestage needs a second look', async () => {
      account.settings.upload_ms = 1_800;
      await knowGroups();
      const made = await account.create('create_task', brief());
      expect(made).toMatchObject({
        id: expect.any(String),
        url: null,
        title: 'Frühjahr für Łukasz.pdf',
        project_id: account.project(),
        external_id: 'crm-9',
      });
      expect(account.requests()).toEqual([
        ...UPLOAD,
        'GET /files/ID/reviews',
        'GET /files/ID/reviews',
        'PUT /reviews/ID/due-date',
        'POST /reviews/ID/comments',
      ]);
    }, 10_000);

    it('starts its review where Filestage does not, with eight requests to Filestage before the comment', async () => {
      await knowGroups();
      account.answer([], { method: 'GET', path: '/reviews?' });
      account.answer(
        { id: 'a1', versionId: 'b1', stepId: account.step('Client'), status: { state: 'IN_REVIEW' } },
        { method: 'POST', path: '/reviews', times: 1 },
      );
      const { note, ...input } = brief();
      const made = await account.create('create_task', input);
      expect(made).toMatchObject({
        id: 'a1',
        url: expect.stringContaining('/file/'),
        pending: expect.stringMatching(
          /^The review is there\. .* Its due date is missing: add it in a separate step\.$/,
        ),
      });
      expect(account.requests()).toEqual([
        ...UPLOAD,
        'GET /files/ID/reviews',
        'GET /files/ID/reviews',
        'GET /files/ID',
        'POST /reviews',
        'PUT /reviews/a1/due-date',
      ]);
      const { versionId } = Object(account.sent('POST', '/reviews'));
      expect(account.pick('versions', { id: versionId }).fileId).toBeDefined();
    }, 10_000);

    it('does not fail for a review that cannot be read, since its file is there', async () => {
      account.answer([null, null], { method: 'GET', path: '/reviews?' });
      expect(await account.create('create_task', brief())).toMatchObject({
        id: null,
        status: 'processing',
        file_id: expect.any(String),
        changed: true,
        pending: expect.stringMatching(
          /could not be looked up, .*: Filestage sent an answer that cannot be read\. Start the review in a later step/,
        ),
      });
    }, 10_000);

    it('leaves nothing behind in Filestage when the file host refuses it', async () => {
      const before = account.held('jobs').length;
      const refused = account.sandbox.storage;
      const { origin } = refused;
      refused.origin = 'http://127.0.0.1:9';
      try {
        expect(await failure(account.create('create_task', brief()))).toMatchObject({
          code: 'unavailable',
          message:
            'Filestage could not store the file: the file host cut the connection. Try again in a few minutes.',
        });
      } finally {
        refused.origin = origin;
      }
      expect(account.held('jobs')).toHaveLength(before);
    });
  });
});
