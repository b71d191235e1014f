import { describe, expect, it } from '@jest/globals';
import { failure } from '../../../support/app.js';
import { NOBODY, SPRING, useAccount } from '../account.js';

describe('start', () => {
  const account = useAccount();
  const file = (name: string) => account.pick('files', { name }).id;

  describe('starting a review', () => {
    const input = () => ({ file_id: file('Lobby Poster A1.pdf'), step_id: account.step('Client') });

    it('takes the newest version, and sets the due date', async () => {
      const started = await account.create('start_review', { ...input(), due_date: '2026-12-24' });
      expect(started).toMatchObject({
        title: 'Lobby Poster A1.pdf',
        project_name: SPRING,
        status: 'IN_REVIEW',
        due_at: '2026-12-24T23:59:00.000Z',
        changed: true,
      });
      expect(account.writes()).toEqual(['POST /reviews', 'PUT /reviews/ID/due-date']);
    });

    it('gives the review that is there, with a new due date only', async () => {
      const first = await account.create('start_review', input());
      account.clearLog();
      const second = await account.create('start_review', { ...input(), due_date: '2026-12-24' });
      expect(second).toMatchObject({ id: first.id, changed: true });
      expect(account.writes()).toEqual(['PUT /reviews/ID/due-date']);
      const third = await account.create('start_review', { ...input(), due_date: '2026-12-24' });
      expect(third).toMatchObject({ id: first.id, changed: false });
      expect(account.writes()).toEqual(['PUT /reviews/ID/due-date']);
    });

    it('says what is done where the due date cannot be added, and adds it once more where it was throttled', async () => {
      const wanted = { ...input(), due_date: '2026-12-24' };
      const fault = { vendor: 'filestage', method: 'PUT', path: '/due-date', times: 1 } as const;
      account.sandbox.faults.add({ ...fault, kind: 'server_error' });
      expect(await failure(account.create('start_review', wanted))).toMatchObject({
        message:
          'The review was started. Filestage answered with an error (500). Its due date may have been added anyway: check there before you add it in a separate step.',
      });
      expect(account.writes()).toEqual(['POST /reviews', 'PUT /reviews/ID/due-date']);
      account.clearLog();
      const other = { ...wanted, step_id: account.step('Legal') };
      account.sandbox.faults.add({ ...fault, kind: 'throttled' });
      expect(await account.create('start_review', other)).toMatchObject({
        due_at: '2026-12-24T23:59:00.000Z',
      });
      expect(account.writes()).toEqual([
        'POST /reviews',
        'PUT /reviews/ID/due-date',
        'PUT /reviews/ID/due-date',
      ]);
    });

    it('takes an older version where one is chosen, of this file only', async () => {
      const file_id = file('Key Visual.pdf');
      const [version] = account.held('versions').filter(({ fileId }) => fileId === file_id);
      const step_id = account.step('Legal');
      const started = await account.create('start_review', { file_id, step_id, version_id: version?.id });
      expect(started).toMatchObject({ version_id: version?.id, changed: true });
      const told = await failure(account.create('start_review', { file_id, step_id, version_id: NOBODY }));
      expect(told).toMatchObject({
        message: 'Choose a Version of the chosen File: this one belongs to another file.',
      });
    });

    it('waits for a file that is still taken in', async () => {
      const file_id = file('Lobby Poster A1.pdf');
      const { store } = account.sandbox.emulators.filestage;
      for (const { id } of store.versions.filter(({ fileId }) => fileId === file_id))
        store.versions.delete(id);
      expect(await failure(account.create('start_review', input()))).toMatchObject({
        code: 'conflict',
        message: 'Filestage: the file has no version yet, because it is still being processed.',
      });
    });
  });
});
