import { describe, expect, it } from '@jest/globals';
import { download } from '../../../services/filestage/downloads.js';
import { versionsOf } from '../../../services/filestage/undocumented.js';
import { failure } from '../../support/app.js';
import { problemOf, withClient } from '../../support/client.js';
import { NOBODY, SPRING, useAccount } from './account.js';

const account = useAccount();
const file = (name: string) => account.pick('files', { name }).id;
const writes = () => account.requests().filter((each) => !each.startsWith('GET'));

describe('finding a file', () => {
  it('by external id, in one project where one is chosen', async () => {
    const found = await account.search('find_file', { external_id: 'crm-1001' });
    expect(found.map(({ name }) => name)).toEqual(['Key Visual.pdf', 'Homepage.png']);
    const project_id = account.project();
    const [only, ...others] = await account.search('find_file', { external_id: 'crm-1001', project_id });
    expect(others).toEqual([]);
    const newest = account
      .held('versions')
      .filter(({ fileId }) => fileId === only?.id)
      .at(-1);
    expect(only).toMatchObject({
      name: 'Key Visual.pdf',
      project_id,
      project_name: SPRING,
      external_id: 'crm-1001',
      version_id: newest?.id,
      download_url: expect.stringMatching(/^hydrate\|\|\|.*\|\|\|hydrate$/),
    });
    expect(await account.search('find_file', { external_id: 'none' })).toEqual([]);
  });

  it('by name within a project, with or without its ending', async () => {
    const project_id = account.project();
    account.clearLog();
    expect(await account.search('find_file', { name: 'LOBBY poster a1', project_id })).toMatchObject([
      { id: file('Lobby Poster A1.pdf') },
    ]);
    expect(account.requests()).toEqual(['GET /projects/ID/files', 'GET /projects']);
    expect(await account.search('find_file', { name: 'Poster', project_id: NOBODY })).toEqual([]);
    expect(await failure(account.search('find_file', { name: 'Poster' }))).toMatchObject({
      message: 'Fill in Project: files of Filestage are listed project by project.',
    });
  });

  it('is helped by dropdowns of files and their versions', async () => {
    const names = (await account.poll('file_list', { project_id: account.project() })).map(({ name }) =>
      String(name).replace(/\d{4}-\d\d-\d\d$/, 'DAY'),
    );
    expect(names).toEqual([
      'Story – Weekend Offer.png · DAY',
      'Lobby Poster A1.pdf · DAY',
      'Key Visual.pdf · DAY',
    ]);
    const versions = await account.poll('version_list', { file_id: file('Key Visual.pdf') });
    expect(versions.map(({ name }) => String(name).slice(0, 29))).toEqual([
      'Version 3 · Key Visual.pdf · ',
      'Version 2 · Key Visual v2.pdf',
      'Version 1 · Key Visual v1.pdf',
    ]);
    expect(await failure(account.poll('version_list', {}))).toMatchObject({
      message: 'Choose a File first: its versions can then be listed here.',
    });
  });

  it('reads versions that tell less than expected', () => {
    const [a, b] = [{ id: 'a' }, { id: 'b' }];
    expect(versionsOf({ id: '1', versions: [a, null, 'x', b] }).map(({ id }) => id)).toEqual(['b', 'a']);
    expect(versionsOf({ id: '1' })).toEqual([]);
    const dated = [
      { id: 'new', created: '2026-03-02T10:00:00Z' },
      { id: 'old', created: '2026-03-01T10:00:00Z' },
    ];
    expect(versionsOf({ id: '1', versions: dated }).map(({ id }) => id)).toEqual(['new', 'old']);
  });
});

describe('deleting a file', () => {
  it('gives it as it was, without content', async () => {
    const file_id = file('Lobby Poster A1.pdf');
    expect(await account.create('delete_file', { file_id })).toMatchObject({
      id: file_id,
      name: 'Lobby Poster A1.pdf',
      external_id: 'crm-1002',
      download_url: null,
      changed: true,
    });
    expect(account.requests()).toEqual(['GET /files/ID', 'GET /projects', 'DELETE /files/ID']);
    expect(account.held('files').map(({ id }) => id)).not.toContain(file_id);
  });
});

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
    expect(writes()).toEqual(['POST /reviews', 'PUT /reviews/ID/due-date']);
  });

  it('gives the review that is there, with a new due date only', async () => {
    const first = await account.create('start_review', input());
    account.clearLog();
    const second = await account.create('start_review', { ...input(), due_date: '2026-12-24' });
    expect(second).toMatchObject({ id: first.id, changed: true });
    expect(writes()).toEqual(['PUT /reviews/ID/due-date']);
  });

  it('takes an older version where one is chosen, of this file only', async () => {
    const file_id = file('Key Visual.pdf');
    const [version] = account.held('versions').filter(({ fileId }) => fileId === file_id);
    const step_id = account.step('Legal');
    const started = await account.create('start_review', { file_id, step_id, version_id: version?.id });
    expect(started).toMatchObject({ version_id: version?.id, changed: true });
    const told = await failure(account.create('start_review', { file_id, step_id, version_id: NOBODY }));
    expect(told).toMatchObject({
      message: 'Choose a Version of the File: this one belongs to another.',
    });
  });

  it('waits for a file that is still taken in', async () => {
    const file_id = file('Lobby Poster A1.pdf');
    const { store } = account.sandbox.emulators.filestage;
    for (const { id } of store.versions.filter(({ fileId }) => fileId === file_id)) store.versions.delete(id);
    expect(await failure(account.create('start_review', input()))).toMatchObject({
      code: 'conflict',
      message: 'Filestage: the file has no version yet, it is still being taken in.',
    });
  });
});

describe('content', () => {
  /** What Zapier asks for when a later step wants the file: the path, and how the file is to be called. */
  const follow = async (link: unknown): Promise<string[]> => {
    const [, content = ''] = String(link).split('|||');
    const { bundle } = JSON.parse(content.replace(/^hydrate/, ''));
    return withClient({}, async (client) => {
      const asked: string[] = [];
      const spy = async (path: string, name = '') => {
        asked.push(path.replace(/[0-9a-f]{32}/g, 'ID'), name);
        return 'https://kept.example/1';
      };
      await download({ ...client, download: spy }, bundle);
      return asked;
    });
  };

  it('of a version and of reports is fetched when a later step wants it', async () => {
    const [found] = await account.search('find_file', { external_id: 'crm-1002' });
    const task_id = account.review('Client', 'IN_REVIEW').id;
    const [review] = await account.search('get_review_report', { task_id, file_id: 'ignored' });
    const [whole] = await account.search('get_review_report', { file_id: found?.id });
    expect(await follow(found?.download_url)).toEqual(['/versions/ID/contents', 'Lobby Poster A1.pdf']);
    expect(await follow(review?.download_url)).toEqual([
      '/reviews/ID/report',
      'Review report – Story – Weekend Offer.pdf',
    ]);
    expect(await follow(whole?.download_url)).toEqual([
      '/files/ID/report',
      'Review report – Lobby Poster A1.pdf',
    ]);
    // The link says what, and holds no key.
    expect(String(found?.download_url)).not.toContain(
      account.sandbox.emulators.filestage.credentials.api_key,
    );
  });

  it('that a link does not name is refused', async () => {
    const told = withClient({}, (client) => download(client, { comment_id: '1' }));
    expect(await problemOf(told)).toMatchObject({ kind: 'input' });
  });
});
