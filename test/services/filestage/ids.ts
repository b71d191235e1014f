import { describe, expect, it } from '@jest/globals';
import { failure } from '../../support/app.js';
import { NOBODY, useAccount } from './account.js';

describe('ids', () => {
  const account = useAccount();

  describe('what can be no ID', () => {
    it.each([
      ['creates.delete_file', 'File', { file_id: 'reviews' }],
      ['creates.delete_file', 'File', { file_id: 'Upload-URL' }],
      ['creates.delete_file', 'File', { file_id: 'a b' }],
      ['creates.delete_note', 'Comment', { note_id: 'https://app.filestage.io/comment/1' }],
      ['creates.update_project', 'Project', { project_id: 'Spring, 2026', name: 'Autumn' }],
      ['creates.complete_task', 'Review', { task_id: 'import-website', status: 'approved' }],
      ['creates.start_review', 'Reviewer Group', { file_id: NOBODY, step_id: 'Client (Legal)' }],
      ['creates.start_review', 'Version', { file_id: NOBODY, step_id: NOBODY, version_id: 'v 1' }],
      ['creates.create_folder', 'Parent Folder', { name: 'Summer', folder_id: 'a?b' }],
      ['triggers.new_file', 'Section', { project_id: NOBODY, section_id: 'a/b' }],
    ])('is refused unsent by %s, by its label %s', async (path, label, input) => {
      expect(await failure(account.run(path, input))).toMatchObject({
        code: 'input',
        message: expect.stringMatching(new RegExp(`^${label} is ".+", which is not an ID\\. `)),
      });
      expect(account.requests()).toEqual([]);
    });

    it.each([
      ['find_file', { file_id: 'reviews' }],
      ['find_file', { file_id: 'upload-url' }],
      ['get_review_report', { file_id: 'import-website' }],
    ])('leads %s to no list', async (key, input) => {
      expect(await failure(account.search(key, input))).toMatchObject({ code: 'input' });
      expect(account.requests()).toEqual([]);
    });

    it('may be the ID of another product in a search, which then finds nothing', async () => {
      expect(await account.search('find_task', { task_id: '65f0c1a2b3d4e5f601234567' })).toEqual([]);
    });

    it('is refused among the groups of an upload', async () => {
      const input = { project_id: account.project(), file: 'https://files.acme.example/a.pdf' };
      expect(await failure(account.create('upload_file', { ...input, step_ids: ['a b'] }))).toMatchObject({
        message: expect.stringMatching(/^Reviewer Group is "a b", which is not an ID/),
      });
      expect(account.requests()).toEqual(['GET /projects/ID/steps']);
      const long = { ...input, step_ids: ['a b'.repeat(21)] };
      expect(await failure(account.create('upload_file', long))).toMatchObject({
        message: expect.stringContaining(`Reviewer Group is "${'a b'.repeat(20)}", which`),
      });
    });
  });

  describe('an answer with another record than the one that was asked for', () => {
    const other = (collection: string, at: string) =>
      account.answer(
        { ...account.held(collection)[1], body: 'Hm', teamOnly: false, reviewers: [] },
        { method: 'GET', path: `/${at}/` },
      );

    it.each<[string, string, string, (id: string) => Record<string, unknown>]>([
      ['delete_file', 'files', 'files', (file_id) => ({ file_id })],
      ['delete_note', 'comments', 'comments', (note_id) => ({ note_id })],
      ['update_note', 'comments', 'comments', (note_id) => ({ note_id, body: 'Yes' })],
      ['complete_task', 'reviews', 'reviews', (task_id) => ({ task_id, status: 'approved' })],
      ['archive_project', 'projects', 'projects', (project_id) => ({ project_id })],
      ['invite_reviewers', 'steps', 'steps', (step_id) => ({ step_id, emails: ['ivo@example.com'] })],
    ])('ends %s before it sends anything', async (key, collection, at, input) => {
      const id = account.held(collection)[0]?.id ?? '';
      other(collection, at);
      expect(await failure(account.create(key, input(id)))).toMatchObject({
        message: 'Filestage answered with another record than the one asked for. Try again in a few minutes.',
      });
      expect(account.writes()).toEqual([]);
    });
  });
});
