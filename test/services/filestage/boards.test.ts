import { describe, expect, it } from '@jest/globals';
import { failure } from '../../support/app.js';
import { SPRING, useAccount } from './account.js';

const account = useAccount();
const folder = (name = 'Harbor Hotel') => account.pick('folders', { name }).id;
const writes = () => account.requests().filter((each) => !each.startsWith('GET'));

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
    expect(account.held('steps').filter(({ projectId }) => projectId === made.id).length).toBeGreaterThan(0);
    expect(account.requests()).toEqual(['GET /projects', 'POST /projects']);
  });

  it('finds the one of that name in the folder, in any letter case', async () => {
    const found = await account.create('create_project', { folder_id: folder(), name: SPRING.toUpperCase() });
    expect(found).toMatchObject({ id: account.project(), changed: false });
    expect(writes()).toEqual([]);
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
      message: 'Collaborators holds "bo", which is no e-mail address.',
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
    expect(writes()).toEqual(['PUT /projects/ID/name', 'PUT /projects/ID/folder']);
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
    expect(writes()).toHaveLength(2);
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
  });

  it('asks for the project first', async () => {
    expect(await failure(account.poll('section_list', {}))).toMatchObject({
      message: 'Choose a Project first: its sections can then be listed here.',
    });
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
