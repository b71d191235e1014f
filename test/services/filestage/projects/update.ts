import { describe, expect, it } from '@jest/globals';
import { SPRING, useAccount } from '../account.js';

describe('update', () => {
  const account = useAccount();
  const folder = (name = 'Harbor Hotel') => account.pick('folders', { name }).id;

  describe('updating a project', () => {
    it('sends only what differs', async () => {
      const project_id = account.project();
      const members = ['ada@acme.example', 'bo@acme.example', 'cleo@acme.example'];
      const input = { project_id, name: SPRING, folder_id: folder(), emails: members };
      expect(await account.create('update_project', input)).toMatchObject({ changed: false });
      expect(account.requests()).toEqual(['GET /projects/ID']);
      account.clearLog();
      const moved = { ...input, name: 'Spring', folder_id: folder('Clients') };
      expect(await account.create('update_project', moved)).toMatchObject({
        name: 'Spring',
        folder_id: folder('Clients'),
        changed: true,
      });
      expect(account.writes()).toEqual(['PUT /projects/ID/name', 'PUT /projects/ID/folder']);
    });

    it('invites only those who are not there yet', async () => {
      const project_id = account.project('Harbor Hotel – Website Relaunch');
      const emails = 'ada@acme.example, bo@acme.example';
      expect(await account.create('update_project', { project_id, emails })).toMatchObject({ changed: true });
      expect(account.sent('POST', '/collaborators')).toEqual({
        emails: ['bo@acme.example'],
        notifyEmail: true,
      });
    });

    it('archives and takes back, each once', async () => {
      const project_id = account.project();
      expect(await account.create('archive_project', { project_id })).toMatchObject({ archived: true });
      expect(await account.create('archive_project', { project_id, archived: false })).toMatchObject({
        archived: false,
        changed: true,
      });
      expect(await account.create('archive_project', { project_id, archived: 'no' })).toMatchObject({
        changed: false,
      });
      expect(account.writes()).toHaveLength(2);
    });
  });
});
