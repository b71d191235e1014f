import { describe, expect, it } from '@jest/globals';
import { idOf, named, rows, useFilestage } from '../filestage.js';

describe('projects: routes', () => {
  const filestage = useFilestage();
  const SPRING = 'Harbor Hotel – Spring Campaign';

  describe('projects', () => {
    const folder = async (name: string) => idOf(named(await filestage.read('/folders'), name));

    it('are a bare array with collaborators and sections, the archived one among them', async () => {
      const projects = rows(await filestage.read('/projects'));
      expect(projects).toHaveLength(7);
      expect(projects.filter(({ isArchived }) => isArchived).map(({ name }) => name)).toEqual([
        'Holiday Cards',
      ]);
      const spring = named(projects, SPRING);
      expect(rows(spring.sections).map(({ name }) => name)).toEqual(['All files', 'Print', 'Social Media']);
      expect(rows(spring.collaborators)[0]).toEqual({
        id: expect.stringMatching(/^[0-9a-f]{32}$/),
        email: 'ada@acme.example',
        fullName: 'Ada Lane',
        displayName: 'Ada',
      });
    });

    it('start with the default section and their maker', async () => {
      const folderId = await folder('Campaigns');
      const { status, body } = await filestage.call('POST', '/projects', {
        folderId,
        name: 'Autumn',
        emails: ['BO@acme.example'],
        notifyEmail: false,
        message: 'Hello',
      });
      expect(status).toBe(201);
      expect(body).toMatchObject({
        name: 'Autumn',
        folderId,
        projectTemplateId: null,
        isArchived: false,
        collaborators: [{ displayName: 'Ada' }, { displayName: 'Bo' }],
        sections: [{ name: 'All files' }],
      });
      expect(await filestage.read(`/projects/${idOf(body)}`)).toEqual(body);
      expect(await filestage.read(`/projects/${idOf(body)}/steps`)).toEqual([]);
      expect(await filestage.read(`/projects/${idOf(body)}/files`)).toEqual([]);
    });

    it('bring the groups and sections of their template', async () => {
      const template = named(await filestage.read('/project-templates'), 'Client Kick-off');
      const project = await filestage.write('POST', '/projects', {
        folderId: await folder('Nordlys Coffee'),
        name: 'Gift Box',
        projectTemplateId: template.id,
      });
      expect(project).toMatchObject({
        projectTemplateId: template.id,
        sections: [{ name: 'All files' }, { name: 'Concepts' }, { name: 'Final Files' }],
      });
      const steps = rows(await filestage.read(`/projects/${idOf(project)}/steps`));
      expect(steps.map(({ name }) => name)).toEqual(['Internal', 'Client']);
      expect(steps[0]).toMatchObject({ projectId: idOf(project), reviewers: [] });
    });

    it.each([
      [{ name: 'A' }, '"folderId" is required'],
      [{ folderId: 'gone', name: 'A' }, '"folderId" does not exist: gone'],
      [{ folderId: 'CAMPAIGNS' }, '"name" is required'],
      [{ folderId: 'CAMPAIGNS', name: 'A', projectTemplateId: 'x' }, '"projectTemplateId" does not exist: x'],
      [{ folderId: 'CAMPAIGNS', name: 'A', emails: 'ada' }, '"emails" must be an array of strings'],
      [
        { folderId: 'CAMPAIGNS', name: 'A', emails: ['ada'] },
        '"emails" must hold email addresses, not "ada"',
      ],
      [
        { folderId: 'CAMPAIGNS', name: 'A', emails: ['zoe.mueller@example.com'] },
        '"emails" may hold members of your team only, not zoe.mueller@example.com',
      ],
      [{ folderId: 'CAMPAIGNS', name: 'A', notifyEmail: 'yes' }, '"notifyEmail" must be a boolean'],
    ])('refuse %j and make nothing', async (body, message) => {
      const folderId = await folder('Campaigns');
      const sent = JSON.parse(JSON.stringify(body).replace('CAMPAIGNS', folderId));
      expect(await filestage.call('POST', '/projects', sent)).toMatchObject({
        status: 400,
        body: { message },
      });
      expect(await filestage.read('/projects')).toHaveLength(7);
    });

    it('are renamed, moved and archived', async () => {
      const id = idOf(await filestage.project('Brand Film'));
      const folderId = await folder('Clients');
      await filestage.write('PUT', `/projects/${id}/name`, { name: 'Image Film' });
      await filestage.write('PUT', `/projects/${id}/folder`, { folderId });
      const archived = await filestage.write('PUT', `/projects/${id}/isArchived`, { isArchived: true });
      expect(archived).toMatchObject({ id, name: 'Image Film', folderId, isArchived: true });
      expect(await filestage.write('PUT', `/projects/${id}/isArchived`, { isArchived: false })).toMatchObject(
        {
          isArchived: false,
        },
      );
      expect(await filestage.project('Image Film')).toMatchObject({ folderId, isArchived: false });
    });

    it.each([
      ['name', {}, '"name" is required'],
      ['folder', { folderId: 'gone' }, '"folderId" does not exist: gone'],
      ['isArchived', {}, '"isArchived" is required'],
      ['isArchived', { isArchived: 'true' }, '"isArchived" must be a boolean'],
    ])('refuse a change of %s to %j', async (what, body, message) => {
      const id = idOf(await filestage.project('Brand Film'));
      expect(await filestage.call('PUT', `/projects/${id}/${what}`, body)).toMatchObject({
        status: 400,
        body: { message },
      });
    });

    it('take members of the team as collaborators, each once', async () => {
      const id = idOf(await filestage.project('Brand Film'));
      const project = await filestage.write('POST', `/projects/${id}/collaborators`, {
        emails: ['bo@acme.example', 'ada@acme.example'],
      });
      expect(project).toMatchObject({
        collaborators: [{ displayName: 'Ada' }, { displayName: 'Cleo' }, { displayName: 'Bo' }],
      });
      expect(
        await filestage.call('POST', `/projects/${id}/collaborators`, { emails: ['new@example.com'] }),
      ).toMatchObject({ status: 400 });
    });
  });
});
