import { describe, expect, it } from '@jest/globals';
import { NOBODY, SPRING, useAccount } from '../account.js';

describe('external ids', () => {
  const account = useAccount();
  const FILE = 'https://files.acme.example/poster.pdf';
  const poster = () => ({ ...account.group('Client'), title: 'Poster', file: FILE });

  describe('an external id', () => {
    const input = () => ({ ...poster(), external_id: 'crm-9', due_date: '2026-12-01' });

    it('that is there in the group gives the review that there is', async () => {
      const { id } = await account.create('create_task', input());
      account.clearLog();
      expect(await account.create('create_task', { ...input(), note: 'Again' })).toMatchObject({
        id,
        title: 'Poster.pdf',
        project_name: SPRING,
        changed: false,
        pending: null,
        note_id: null,
      });
      expect(account.requests()).toEqual(['GET /files', 'GET /files/reviews']);
      expect(account.held('files').filter(({ externalId }) => externalId === 'crm-9')).toHaveLength(1);
    });

    it('of another project, or of other groups only, does not count', async () => {
      const elsewhere = 'Harbor Hotel – Website Relaunch';
      await account.upload('Homepage.png', [account.step('Client', elsewhere)], 'crm-9');
      await account.upload('Poster.pdf', [account.step('Internal')], 'crm-9');
      expect(await account.create('create_task', input())).toMatchObject({
        changed: true,
        title: 'Poster.pdf',
      });
      expect(account.held('files').filter(({ externalId }) => externalId === 'crm-9')).toHaveLength(3);
    });

    it('of a file that only another group reviews does not count', async () => {
      await account.upload('Poster.pdf', [account.step('Internal')], 'crm-9');
      account.clearLog();
      expect(await account.create('create_task', input())).toMatchObject({
        changed: true,
        external_id: 'crm-9',
      });
      expect(account.requests()).toContain('POST /files');
    });

    it('of a file without any review has its review started', async () => {
      account.settings.upload_ms = 0;
      await account.call('POST', '/files', {
        fileURL: FILE,
        fileName: 'Waiting.pdf',
        projectId: account.project(),
        externalId: 'crm-9',
      });
      account.clearLog();
      const made = await account.create('create_task', input());
      expect(made).toMatchObject({
        title: 'Waiting.pdf',
        due_at: '2026-12-01T23:59:00.000Z',
        changed: true,
        pending: null,
      });
      expect(account.requests()).toEqual([
        'GET /projects/ID/steps',
        'GET /files',
        'GET /files/reviews',
        'POST /reviews',
        'PUT /reviews/ID/due-date',
        'GET /projects',
      ]);
    });

    it('that Filestage answers with a 404 is nowhere', async () => {
      account.sandbox.faults.add({
        vendor: 'filestage',
        kind: 'status',
        status: 404,
        path: '/files?externalId',
      });
      expect(await account.create('create_task', input())).toMatchObject({ changed: true });
      expect(await account.search('find_task', { external_id: 'crm-none' })).toEqual([]);
    });

    it('of a file that is still on its way uploads nothing', async () => {
      const file = { id: NOBODY, name: 'Poster.pdf', projectId: account.project(), externalId: 'crm-9' };
      const answer = { vendor: 'filestage', kind: 'status', status: 200 } as const;
      account.sandbox.faults.add({ ...answer, path: '/files/reviews', body: [] });
      account.sandbox.faults.add({ ...answer, path: '/files', body: [file] });
      expect(await account.create('create_task', input())).toMatchObject({
        id: null,
        file_id: NOBODY,
        status: 'processing',
        changed: false,
      });
      expect(account.requests()).toEqual(['GET /projects/ID/steps', 'GET /files', 'GET /files/reviews']);
    });
  });
});
