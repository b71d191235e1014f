import { describe, expect, it } from '@jest/globals';
import _ from 'lodash';
import { failure } from '../../support/app.js';
import { NOBODY, SPRING, useAccount } from './account.js';

describe('directory', () => {
  const account = useAccount();

  describe('projects', () => {
    it('are found by name in any letter case', async () => {
      const [found, ...others] = await account.search('find_project', { name: 'summer sale ADS' });
      const { id, folderId } = account.pick('projects', { name: 'Summer Sale Ads' });
      expect(others).toEqual([]);
      expect(found).toEqual({
        id,
        name: 'Summer Sale Ads',
        folder_id: folderId,
        archived: false,
        more: _.pick(await account.call('GET', `/projects/${id}`), ['collaborators', 'sections']),
      });
    });

    it('are found in a folder only, where one is chosen; those in use come first', async () => {
      const folder_id = account.pick('folders', { name: 'Clients' }).id;
      const { id } = await account.call('POST', '/projects', { folderId: folder_id, name: 'Holiday Cards' });
      const everywhere = await account.search('find_project', { name: 'Holiday Cards' });
      expect(everywhere.map(({ archived }) => archived)).toEqual([false, true]);
      expect(await account.search('find_project', { name: 'Holiday Cards', folder_id })).toMatchObject([
        { id },
      ]);
    });

    it('fill the dropdown with their folders, without archived ones', async () => {
      const choices = await account.poll('project_list', {});
      expect(choices).toContainEqual({ id: account.project(), name: `${SPRING} · Harbor Hotel` });
      expect(choices.map(({ name }) => name)).not.toContain('Holiday Cards · Campaigns');
      expect(await account.poll('project_list', {}, { page: 1 })).toEqual([]);
    });
  });

  describe('folders', () => {
    it('are found by name', async () => {
      const { id, parentId } = account.pick('folders', { name: 'Nordlys Coffee' });
      expect(await account.search('find_folder', { name: 'nordlys coffee' })).toEqual([
        {
          id,
          name: 'Nordlys Coffee',
          parent_id: parentId,
        },
      ]);
    });

    it('fill the dropdown with the folder that they are in', async () => {
      const names = (await account.poll('folder_list', {})).map(({ name }) => name);
      expect(names).toEqual(['Clients', 'Clients / Harbor Hotel', 'Clients / Nordlys Coffee', 'Campaigns']);
      expect(await account.poll('folder_list', {}, { page: 1 })).toEqual([]);
    });
  });

  describe('reviewer groups', () => {
    it('are found by name, and keep their password to themselves', async () => {
      const id = account.step('Client');
      await account.call('PUT', `/steps/${id}/settings`, { passwordProtection: true, password: 'sesame' });
      const found = await account.search('find_reviewer_group', {
        project_id: account.project(),
        name: 'CLIENT',
      });
      expect(found).toMatchObject([
        {
          id,
          url: `https://app.filestage.io/step/${id}`,
          name: 'Client',
          project_id: account.project(),
          reviewers: ['zoe.mueller@example.com', 'renee.dubois@example.com'],
        },
      ]);
      expect(JSON.stringify(found)).not.toContain('sesame');
    });

    it('fill the dropdown of their project', async () => {
      const choices = await account.poll('step_list', { project_id: account.project() });
      expect(choices).toEqual(
        ['Internal', 'Client', 'Legal'].map((name) => ({ id: account.step(name), name })),
      );
      expect(await account.poll('step_list', { project_id: account.project() }, { page: 1 })).toEqual([]);
    });

    it('ask for the project first', async () => {
      expect(await failure(account.poll('step_list', {}))).toMatchObject({
        message: 'Choose a Project first. This list shows what belongs to it.',
      });
    });

    it('are none of a project that does not exist', async () => {
      expect(await account.search('find_reviewer_group', { project_id: NOBODY, name: 'Client' })).toEqual([]);
    });
  });

  describe('users', () => {
    it('are found by address; a member has no name there', async () => {
      const { id, roleId } = account.pick('users', { email: 'cleo@acme.example' });
      expect(await account.search('find_user', { email: 'Cleo@Acme.example' })).toEqual([
        {
          id,
          email: 'cleo@acme.example',
          more: { role: { id: roleId, name: 'Member' } },
        },
      ]);
      account.clearLog();
      expect(await account.search('find_user', { name: 'Cleo Park' })).toEqual([]);
      expect(account.requests()).toEqual([]);
    });

    it('fill the dropdown with their roles', async () => {
      const names = (await account.poll('user_list', {})).map(({ name }) => name);
      expect(names).toEqual([
        'ada@acme.example · Admin',
        'bo@acme.example · Member',
        'cleo@acme.example · Member',
      ]);
      expect(await account.poll('user_list', {}, { page: 1 })).toEqual([]);
    });
  });

  describe('a dropdown', () => {
    const fileOf = (name: string) => account.pick('files', { name }).id;

    it.each<[string, () => Record<string, string>]>([
      ['project_list', () => ({})],
      ['project_template_list', () => ({})],
      ['folder_list', () => ({})],
      ['user_list', () => ({})],
      ['event_list', () => ({})],
      ['section_list', () => ({ project_id: account.project() })],
      ['step_list', () => ({ project_id: account.project() })],
      ['file_list', () => ({ project_id: account.project() })],
      ['version_list', () => ({ file_id: fileOf('Key Visual.pdf') })],
      ['note_list', () => ({ task_id: account.review('Client', 'NEEDS_CHANGES').id })],
    ])('has one page, and needs what it belongs to: %s', async (key, input) => {
      const parent = input();
      expect(await account.poll(key, parent)).not.toEqual([]);
      account.clearLog();
      expect(await account.poll(key, parent, { page: 1 })).toEqual([]);
      expect(account.requests()).toEqual([]);
      for (const page of Object.keys(parent).length > 0 ? [0, 1] : []) {
        expect(await failure(account.poll(key, {}, { page }))).toMatchObject({
          message: expect.stringMatching(/^Choose a \w+ first\. This list shows what belongs to it\.$/),
        });
      }
    });

    it('shows the id of what has no name', async () => {
      const task_id = account.review('Client', 'NEEDS_CHANGES').id;
      account.answer([{ id: 'x' }], { path: '/' });
      const project_id = account.project();
      for (const [key, input] of [
        ['project_list', {}],
        ['project_template_list', {}],
        ['folder_list', {}],
        ['user_list', {}],
        ['step_list', { project_id }],
        ['file_list', { project_id }],
        ['note_list', { task_id }],
      ] as const)
        expect(await account.poll(key, input)).toEqual([{ id: 'x', name: 'x' }]);
    });
  });

  describe('searches by id', () => {
    it.each([
      ['find_project', 'project_id', 'projects'],
      ['find_folder', 'folder_id', 'folders'],
      ['find_reviewer_group', 'step_id', 'steps'],
    ])('%s needs one request', async (key, field, collection) => {
      const { id, name } = account.pick(collection, {});
      expect(await account.search(key, { [field]: id, name: 'ignored' })).toMatchObject([{ id, name }]);
      expect(account.requests()).toHaveLength(1);
      expect(await account.search(key, { [field]: '0'.repeat(32) })).toEqual([]);
    });

    it('ask for a name or an id', async () => {
      expect(await failure(account.search('find_folder', {}))).toMatchObject({
        message: 'Fill in at least one of Name, Folder.',
      });
    });
  });

  describe('a trigger of a folder or section where there is nothing', () => {
    it.each([
      ['new_project', { folder_id: 'none' }],
      ['new_folder', { folder_id: 'none' }],
    ])('shows %s of others', async (key, input) => {
      expect(await account.poll(key, input)).toEqual([]);
      expect(await account.poll(key, input, { isLoadingSample: true })).not.toEqual([]);
    });
  });

  describe('a trigger for what has no time', () => {
    it.each([
      ['new_project', 'projects', {}],
      ['new_folder', 'folders', {}],
      ['project_archived', 'projects', { isArchived: true }],
    ])('shows the first three as a sample: %s', async (key, collection, match) => {
      const all = account.held(collection).flatMap((each) => (_.isMatch(each, match) ? [each.id] : []));
      const found = await account.poll(key, {});
      expect(found.map(({ id }) => id)).toEqual(all);
      const sample = await account.poll(key, {}, { isLoadingSample: true });
      expect(sample).toEqual(found.slice(0, 3));
    });

    it('shows the groups of a project', async () => {
      const input = { project_id: account.project() };
      const wanted = ['Internal', 'Client', 'Legal'].map((name) => ({ event_id: account.step(name), name }));
      expect(await account.poll('new_reviewer_group', input)).toMatchObject(wanted);
      expect(await account.poll('new_reviewer_group', input, { isLoadingSample: true })).toMatchObject(
        wanted,
      );
    });

    it('shows only what is in the folder that is chosen', async () => {
      const names = async (key: string, folder: string) => {
        const folder_id = account.pick('folders', { name: folder }).id;
        return (await account.poll(key, { folder_id })).map(({ name }) => name);
      };
      expect(await names('new_project', 'Harbor Hotel')).toEqual([SPRING, 'Harbor Hotel – Website Relaunch']);
      expect(await names('project_archived', 'Campaigns')).toEqual(['Holiday Cards']);
      expect(await names('project_archived', 'Harbor Hotel')).toEqual([]);
      expect(await names('new_folder', 'Clients')).toEqual(['Harbor Hotel', 'Nordlys Coffee']);
    });
  });
});
