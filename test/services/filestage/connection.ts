import { describe, expect, it } from '@jest/globals';
import { appFor, failure, runner } from '../../support/app.js';
import { connectionTo, useSandbox } from '../../support/sandbox.js';
import { row } from './account.js';

describe('connection', () => {
  const sandbox = useSandbox('filestage');

  const connect = (own: Record<string, string> = {}, app = appFor('filestage')): Promise<unknown> =>
    runner(app)('authentication.test', { authData: { ...connectionTo(sandbox(), 'filestage'), ...own } });

  describe('connecting', () => {
    it('tells teams apart by a short hash that gives nothing of the key away', async () => {
      const { id, label } = row(await connect());
      const { api_key = '' } = sandbox().emulators.filestage.credentials;
      expect(label).toBe(`Team ${id}`);
      expect(id).toMatch(/^[0-9a-f]{6}$/);
      expect(api_key).not.toContain(id);
      expect(
        sandbox()
          .log.all()
          .map(({ method, url }) => `${method} ${url}`),
      ).toEqual(['GET /team/roles']);
    });

    it('has another hash for another key', async () => {
      const { id } = row(await connect());
      sandbox().faults.add({
        vendor: 'filestage',
        kind: 'status',
        status: 200,
        body: [],
        path: '/team/roles',
      });
      const others = await Promise.all(['FSTG-a', 'FSTG-b'].map((api_key) => connect({ api_key })));
      expect(new Set([id, ...others.map((other) => row(other).id)]).size).toBe(3);
      expect(row(await connect({ api_key: ' FSTG-a ' })).id).toBe(row(others[0]).id);
    });

    it('demands the key, and no name', () => {
      const { authentication } = appFor('filestage');
      expect(authentication?.fields).toMatchObject([
        { key: 'api_key', required: true },
        { key: 'connection_name', required: false },
      ]);
    });

    it('uses the name that the user gave, and the product with several services', async () => {
      expect(await connect({ connection_name: ' Acme Studio ' })).toMatchObject({ label: 'Acme Studio' });
      expect(await connect({ connection_name: 'Acme Studio' }, appFor())).toMatchObject({
        label: 'Filestage: Acme Studio',
      });
    });

    it('takes a key that was pasted with blanks around it', async () => {
      const { api_key = '' } = sandbox().emulators.filestage.credentials;
      expect(await connect({ api_key: ` ${api_key}\n` })).toMatchObject({ service: 'filestage' });
    });

    it('names the field when the key is refused', async () => {
      expect(await failure(connect({ api_key: 'FSTG-wrong' }))).toEqual({
        name: 'ExpiredAuthError',
        message: 'Filestage does not accept this connection. Check API Key and reconnect.',
      });
    });

    it('says before it asks that a key cannot be one', async () => {
      expect(await failure(connect({ api_key: 'FSTG-“quoted”' }))).toMatchObject({
        message:
          'API Key holds characters that no key has. Copy it again from Filestage, under Team settings > API.',
      });
      expect(sandbox().log.all()).toEqual([]);
    });
  });

  describe('the app of Filestage alone', () => {
    it('speaks of reviews, comments and reviewer groups', () => {
      const { triggers, creates, searches } = appFor('filestage');
      expect(triggers.task_completed?.display.label).toBe('Review Approved');
      expect(triggers.new_note?.display.label).toBe('New Comment');
      expect(searches.find_reviewer_group?.display.label).toBe('Find Reviewer Group');
      expect(creates.complete_task?.display).toMatchObject({
        label: 'Approve Review',
        description: 'Marks a review as approved. Does nothing when it already is.',
      });
    });

    it('leaves the shared words alone where several services are', () => {
      expect(appFor().creates.complete_task?.display.label).toBe('Complete Task');
    });
  });
});
