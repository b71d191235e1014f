import { describe, expect, it } from '@jest/globals';
import { versionsOf } from '../../../../services/filestage/undocumented.js';
import * as wire from '../../../../services/filestage/wire.js';
import { failure } from '../../../support/app.js';
import { readAs } from '../../../support/read_as.js';
import { NOBODY, SPRING, useAccount } from '../account.js';

describe('search', () => {
  const account = useAccount();
  const file = (name: string) => account.pick('files', { name }).id;

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
        message: 'Fill in Project: Filestage lists files by project.',
      });
    });

    it('gives the report on a review with its version, and on a file with its newest', async () => {
      const { id: task_id, versionId, fileId } = account.review('Client', 'NEEDS_CHANGES');
      const [review] = await account.search('get_review_report', { task_id });
      expect(review).toMatchObject({ id: fileId, version_id: versionId, project_name: SPRING });
      const [whole] = await account.search('get_review_report', { file_id: fileId });
      expect(whole).toMatchObject({ id: fileId, version_id: account.review('Legal', 'IN_REVIEW').versionId });
      expect(whole?.version_id).not.toBe(versionId);
      expect(await account.search('get_review_report', { task_id: NOBODY, file_id: fileId })).toEqual([]);
    });

    it('gives no report where a review does not say of which file it is', async () => {
      const { id: task_id } = account.review('Client', 'NEEDS_CHANGES');
      const body = { id: task_id, fileId: null };
      account.answer(body, { path: '/reviews/' });
      const file_id = file('Key Visual.pdf');
      expect(await failure(account.search('get_review_report', { task_id, file_id }))).toMatchObject({
        code: 'unavailable',
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
      expect(versions.map(({ name }) => String(name).replace(/ \d{4}-\d\d-\d\d$/, ' DAY'))).toEqual([
        'Version 3 · Key Visual.pdf · DAY',
        'Version 2 · Key Visual v2.pdf · DAY',
        'Version 1 · Key Visual v1.pdf · DAY',
      ]);
      expect(await failure(account.poll('version_list', {}))).toMatchObject({
        message: 'Choose a File first. This list shows what belongs to it.',
      });
    });

    it('reads versions that tell less than expected', () => {
      const [a, b] = [{ id: 'a' }, { id: 'b' }];
      expect(
        versionsOf(readAs(wire.file, { id: '1', versions: [a, null, 'x', b] })).map(({ id }) => id),
      ).toEqual(['b', 'a']);
      expect(versionsOf(readAs(wire.file, { id: '1' }))).toEqual([]);
      const dated = [
        { id: 'new', created: '2026-03-02T10:00:00Z' },
        { id: 'old', created: '2026-03-01T10:00:00Z' },
      ];
      expect(versionsOf(readAs(wire.file, { id: '1', versions: dated })).map(({ id }) => id)).toEqual([
        'new',
        'old',
      ]);
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
});
