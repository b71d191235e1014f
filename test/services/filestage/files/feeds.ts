import { describe, expect, it } from '@jest/globals';
import { SPRING, useAccount } from '../account.js';

describe('feeds', () => {
  const account = useAccount();
  const fill = { isPopulatingDedupe: true };
  const sample = { isLoadingSample: true };

  /** The versions of a file of the seed, newest first. */
  const versions = (name: string) => {
    const file = account.pick('files', { name });
    return account
      .held('versions')
      .filter(({ fileId }) => fileId === file.id)
      .reverse();
  };

  describe('a new file', () => {
    it('comes with the name of its project, also where it is the only one', async () => {
      await account.upload('Flyer.pdf', [account.step('Client')], 'crm-9');
      account.clearLog();
      const found = await account.poll('new_file', { project_id: account.project() });
      expect(found).toMatchObject([
        { name: 'Flyer.pdf', project_name: SPRING, external_id: 'crm-9', origin: null },
      ]);
      expect(account.requests()).toEqual(['GET /projects/ID/files', 'GET /projects']);
    });

    it('has a sample of three, newest first', async () => {
      await account.upload('Flyer.pdf', [account.step('Client')]);
      const found = await account.poll('new_file', { project_id: account.project() }, sample);
      expect(found.map(({ name }) => name)).toEqual([
        'Flyer.pdf',
        'Story – Weekend Offer.png',
        'Lobby Poster A1.pdf',
      ]);
    });

    it('is read from its section, and the sample from the project where that has none', async () => {
      const { store } = account.sandbox.emulators.filestage;
      const project_id = account.project();
      const sections = store.projects.get(project_id)?.sections ?? [];
      const section_id = sections.find(({ name }) => name === 'Social Media')?.id;
      const found = await account.poll('new_file', { project_id, section_id }, sample);
      expect(found.map(({ name }) => name)).toEqual(['Story – Weekend Offer.png']);
      for (const each of store.files) each.sectionId = sections[0]?.id ?? '';
      expect(await account.poll('new_file', { project_id, section_id })).toEqual([]);
      expect(await account.poll('new_file', { project_id, section_id }, sample)).toHaveLength(3);
    });

    it('is only told apart when the Zap is turned on', async () => {
      expect(await account.poll('new_file', { project_id: account.project() }, fill)).toHaveLength(3);
      expect(account.requests()).toEqual(['GET /projects/ID/files']);
    });
  });

  describe('a new version', () => {
    it('comes with its own time and content, and is none of those that files began with', async () => {
      const [newest, second] = versions('Key Visual.pdf');
      const file = account.pick('files', { name: 'Key Visual.pdf' });
      const found = await account.poll('new_file_version', { project_id: account.project() }, sample);
      expect(found).toMatchObject(
        [newest, second].map((version) => ({
          event_id: version?.id,
          id: file.id,
          name: 'Key Visual.pdf',
          project_name: SPRING,
          created_at: version?.created,
          version_id: version?.id,
          download_url: expect.stringContaining(String(version?.id)),
        })),
      );
      expect(found).toHaveLength(2);
      expect(found[0]?.created_at).not.toBe(file.created);
    });

    it('has the time of its file where it has none', async () => {
      const file = account.pick('files', { name: 'Key Visual.pdf' });
      const created = '2026-03-01T10:00:00.000Z';
      const body = [{ id: file.id, created, versions: [{ id: 'v1' }, { id: 'v2' }] }];
      account.answer(body, { path: '/files' });
      const found = await account.poll('new_file_version', { project_id: account.project() });
      expect(found).toMatchObject([{ event_id: 'v2', created_at: created, project_name: null }]);
    });

    it('has the first versions for a sample where there are no others', async () => {
      const project_id = account.project();
      for (const { id } of versions('Key Visual.pdf').slice(0, -1))
        account.sandbox.emulators.filestage.store.versions.delete(id);
      expect(await account.poll('new_file_version', { project_id }, fill)).toEqual([]);
      expect(await account.poll('new_file_version', { project_id }, sample)).toHaveLength(3);
    });
  });
});
