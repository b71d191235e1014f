import { describe, expect, it } from '@jest/globals';
import { failure } from '../../../support/app.js';
import { SPRING, useAccount } from '../account.js';

describe('create', () => {
  const account = useAccount();
  const folder = (name = 'Harbor Hotel') => account.pick('folders', { name }).id;

  describe('creating a project', () => {
    const template = () => account.pick('projectTemplates', {});
    const input = () => ({ folder_id: folder(), name: 'Harbor Hotel – Autumn' });

    it('brings the groups of its template and invites members', async () => {
      const { id: project_template_id } = template();
      const made = await account.create('create_project', {
        ...input(),
        project_template_id,
        emails: ['bo@acme.example', 'BO@acme.example'],
        notify_email: false,
        message: 'Welcome.',
      });
      expect(made).toMatchObject({ name: 'Harbor Hotel – Autumn', folder_id: folder(), archived: false });
      expect(account.sent('POST', '/projects')).toEqual({
        folderId: folder(),
        name: 'Harbor Hotel – Autumn',
        projectTemplateId: project_template_id,
        emails: ['bo@acme.example'],
        notifyEmail: false,
        message: 'Welcome.',
      });
      expect(account.held('steps').filter(({ projectId }) => projectId === made.id).length).toBeGreaterThan(
        0,
      );
      expect(account.requests()).toEqual(['GET /projects', 'POST /projects']);
    });

    it('sends nothing that was not filled in', async () => {
      expect(await account.create('create_project', input())).toMatchObject({ changed: true });
      expect(account.sent('POST', '/projects')).toEqual({
        folderId: folder(),
        name: 'Harbor Hotel – Autumn',
      });
    });

    it('finds the one of that name in the folder, in any letter case', async () => {
      const found = await account.create('create_project', {
        folder_id: folder(),
        name: SPRING.toUpperCase(),
      });
      expect(found).toMatchObject({ id: account.project(), changed: false });
      expect(account.writes()).toEqual([]);
    });

    it('makes a second one of that name where the first is archived, elsewhere, or not wanted', async () => {
      const clients = folder('Clients');
      const archived = account.pick('projects', { isArchived: true });
      for (const wanted of [
        { folder_id: clients, name: SPRING },
        { folder_id: archived.folderId, name: archived.name },
        { folder_id: folder(), name: SPRING, use_existing: false },
      ])
        expect(await account.create('create_project', wanted)).toMatchObject({ changed: true });
    });

    it('finds the project of a file with the external id, whatever its name is now', async () => {
      const found = await account.create('create_project', { ...input(), external_id: 'crm-1002' });
      expect(found).toMatchObject({ id: account.project(), name: SPRING, changed: false });
      expect(account.requests()).toEqual(['GET /projects', 'GET /files']);
      expect(await account.create('create_project', { ...input(), external_id: 'crm-none' })).toMatchObject({
        changed: true,
      });
    });

    it('names the address that is none before it sends anything, and who is no member', async () => {
      expect(await failure(account.create('create_project', { ...input(), emails: ['bo'] }))).toMatchObject({
        message: 'Collaborators has "bo", which is not an email address.',
      });
      expect(account.requests()).toEqual([]);
      expect(
        await failure(account.create('create_project', { ...input(), emails: ['eve@elsewhere.example'] })),
      ).toMatchObject({
        message:
          'Filestage did not accept the values: "emails" may hold members of your team only, not eve@elsewhere.example.',
      });
    });

    it('offers the templates, however they look', async () => {
      const { id, name } = template();
      expect(await account.poll('project_template_list', {})).toContainEqual({ id, name });
      expect(await account.poll('project_template_list', {}, { page: 1 })).toEqual([]);
    });
  });

  describe('folders and sections', () => {
    it('makes a folder inside another, unless it is there', async () => {
      const input = { name: 'Summer', folder_id: folder() };
      expect(await account.create('create_folder', input)).toMatchObject({
        parent_id: folder(),
        changed: true,
      });
      expect(await account.create('create_folder', { name: 'summer' })).toMatchObject({
        parent_id: null,
        changed: true,
      });
      expect(await account.create('create_folder', input)).toMatchObject({ changed: false });
      expect(await account.create('create_folder', { ...input, use_existing: false })).toMatchObject({
        changed: true,
      });
    });

    it('gives the section that was added, not one of the same name', async () => {
      const input = { project_id: account.project(), name: 'Print', use_existing: false };
      const added = await account.create('create_section', input);
      expect(added).toMatchObject({ name: 'Print', project_id: input.project_id, changed: true });
      const known = await account.create('create_section', { ...input, use_existing: true });
      expect(known).toMatchObject({ name: 'Print', changed: false });
      expect(known.id).not.toBe(added.id);
      const names = (await account.poll('section_list', { project_id: input.project_id })).map(
        ({ name }) => name,
      );
      expect(names).toEqual(['All files', 'Print', 'Social Media', 'Print']);
      const { use_existing, ...usual } = input;
      expect(await account.create('create_section', usual)).toMatchObject({ id: known.id, changed: false });
    });

    it('finds the section that was added wherever it stands, or says that the answer lacks it', async () => {
      const input = { project_id: account.project(), name: 'Print', use_existing: false };
      const { sections } = await account.call('GET', `/projects/${input.project_id}`);
      const old = [sections].flat();
      const answer = { vendor: 'filestage', kind: 'status', status: 200, method: 'POST', times: 1 } as const;
      const added = { id: 'new', name: 'print' };
      account.sandbox.faults.add({ ...answer, body: { id: input.project_id, sections: [added, ...old] } });
      expect(await account.create('create_section', input)).toMatchObject({ id: 'new', changed: true });
      account.sandbox.faults.clear();
      account.sandbox.faults.add({ ...answer, body: { id: input.project_id, sections: old } });
      expect(await failure(account.create('create_section', input))).toMatchObject({
        message:
          'Filestage sent an answer without the new section. The work may have been done anyway: check there before you replay this step.',
      });
    });

    it('asks for the project first', async () => {
      expect(await failure(account.poll('section_list', {}))).toMatchObject({
        message: 'Choose a Project first. This list shows what belongs to it.',
      });
    });
  });
});
