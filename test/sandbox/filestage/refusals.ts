import { describe, expect, it } from '@jest/globals';
import { useFilestage } from './filestage.js';

describe('refusals', () => {
  const filestage = useFilestage();
  const NOWHERE = '0'.repeat(32);

  describe('authentication', () => {
    it.each(['', 'FSTG-another-key'])('refuses the key "%s"', async (key) => {
      const { status, body } = await filestage.call('GET', '/team/roles', undefined, key);
      expect({ status, body }).toEqual({ status: 401, body: { message: 'Unauthorized' } });
    });

    it('refuses a key in another scheme', async () => {
      const { urls, emulators } = filestage.sandbox;
      const { status } = await fetch(`${urls.filestage}/team/roles`, {
        headers: { authorization: `Basic ${emulators.filestage.credentials.api_key}` },
      });
      expect(status).toBe(401);
    });
  });

  describe('refusals that any route can meet', () => {
    it('throttles with Retry-After', async () => {
      filestage.sandbox.faults.add({ vendor: 'filestage', kind: 'throttled', times: 1 });
      const { status, headers, body } = await filestage.call('GET', '/folders');
      expect([status, headers.get('retry-after'), body]).toEqual([
        429,
        '5',
        { message: 'Too Many Requests' },
      ]);
      expect((await filestage.call('GET', '/folders')).status).toBe(200);
    });

    it.each([
      ['forbidden', 403, 'Forbidden'],
      ['bad_credentials', 401, 'Unauthorized'],
      ['server_error', 500, 'Internal Server Error'],
    ] as const)('plays the fault %s', async (kind, status, message) => {
      filestage.sandbox.faults.add({ vendor: 'filestage', kind });
      expect(await filestage.call('GET', '/folders')).toMatchObject({ status, body: { message } });
    });

    it('says so when a body is not JSON', async () => {
      const { urls, emulators } = filestage.sandbox;
      const response = await fetch(`${urls.filestage}/folders`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${emulators.filestage.credentials.api_key}`,
          'content-type': 'application/json',
        },
        body: '{"name":',
      });
      expect([response.status, await response.json()]).toEqual([400, { message: 'The body is not JSON.' }]);
    });

    it('wants an object as body', async () => {
      expect(await filestage.call('POST', '/folders', ['Clients'])).toMatchObject({
        status: 400,
        body: { message: 'The body must be an object' },
      });
    });

    it('does not know whose key it is: there is no such call', async () => {
      expect((await filestage.call('GET', '/me')).status).toBe(501);
    });
  });

  it.each([
    ['GET', '/folders/ID', 'Folder'],
    ['GET', '/projects/ID', 'Project'],
    ['GET', '/projects/ID/files', 'Project'],
    ['GET', '/projects/ID/steps', 'Project'],
    ['PUT', '/projects/ID/name', 'Project'],
    ['PUT', '/projects/ID/folder', 'Project'],
    ['PUT', '/projects/ID/isArchived', 'Project'],
    ['POST', '/projects/ID/collaborators', 'Project'],
    ['POST', '/projects/ID/sections', 'Project'],
    ['GET', '/sections/ID/files', 'Section'],
    ['GET', '/steps/ID', 'Step'],
    ['GET', '/steps/ID/reviews', 'Step'],
    ['GET', '/steps/ID/mention-suggestions', 'Step'],
    ['PUT', '/steps/ID/settings', 'Step'],
    ['POST', '/steps/ID/reviewers', 'Step'],
    ['GET', '/files/ID', 'File'],
    ['DELETE', '/files/ID', 'File'],
    ['PUT', '/files/ID/section', 'File'],
    ['GET', '/files/ID/reviews', 'File'],
    ['GET', '/files/ID/report', 'File'],
    ['GET', '/versions/ID/contents', 'Version'],
    ['GET', '/reviews/ID', 'Review'],
    ['PUT', '/reviews/ID/status', 'Review'],
    ['PUT', '/reviews/ID/due-date', 'Review'],
    ['POST', '/reviews/ID/approve', 'Review'],
    ['POST', '/reviews/ID/approve-with-changes', 'Review'],
    ['POST', '/reviews/ID/request-changes', 'Review'],
    ['POST', '/reviews/ID/reject', 'Review'],
    ['DELETE', '/reviews/ID/decision', 'Review'],
    ['GET', '/reviews/ID/report', 'Review'],
    ['GET', '/reviews/ID/comments', 'Review'],
    ['POST', '/reviews/ID/comments', 'Review'],
    ['GET', '/comments/ID', 'Comment'],
    ['PUT', '/comments/ID', 'Comment'],
    ['DELETE', '/comments/ID', 'Comment'],
    ['POST', '/comments/ID/replies', 'Comment'],
    ['PUT', '/comments/ID/resolution', 'Comment'],
    ['PUT', '/comments/ID/pinned', 'Comment'],
    ['GET', '/comments/ID/attachments/ID/contents', 'Comment'],
    ['DELETE', '/webhooks/ID', 'Webhook'],
  ])('%s %s of nothing is a 404', async (method, path, noun) => {
    const { status, body } = await filestage.call(method, path.replaceAll('ID', NOWHERE));
    expect([status, body]).toEqual([404, { message: `${noun} not found` }]);
  });
});
