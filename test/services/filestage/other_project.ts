import { describe, expect, it } from '@jest/globals';
import { failure } from '../../support/app.js';
import { SPRING, useAccount } from './account.js';

describe('other project', () => {
  const account = useAccount();
  const OTHER = 'Harbor Hotel – Website Relaunch';
  const FILE = 'https://files.acme.example/poster.pdf';

  /** A project with a reviewer group of another one, which may be another client's. */
  const mixed = () => ({ project_id: account.project(SPRING), step_id: account.step('Client', OTHER) });
  const GROUP = 'Choose a Reviewer Group in the chosen Project: this one is in another project.';

  describe('a reviewer group of another project', () => {
    it.each<[string, () => Record<string, unknown>]>([
      ['creates.create_task', () => ({ ...mixed(), title: 'Poster', file: FILE })],
      ['creates.create_task', () => ({ ...mixed(), title: 'Poster', description: 'A brief' })],
      ['creates.create_task', () => ({ ...mixed(), title: 'Poster', website_url: 'https://acme.example' })],
      ['creates.create_task', () => ({ ...mixed(), title: 'Poster', file: FILE, external_id: 'crm-1001' })],
      [
        'creates.upload_file',
        () => ({ project_id: account.project(), file: FILE, step_ids: [mixed().step_id] }),
      ],
      [
        'creates.start_review',
        () => ({ file_id: account.pick('files', { name: 'Key Visual.pdf' }).id, step_id: mixed().step_id }),
      ],
      ['creates.invite_reviewers', () => ({ ...mixed(), emails: ['ivo@example.com'] })],
      ['triggers.new_task', mixed],
      ['triggers.task_completed', mixed],
      ['triggers.task_completed', () => ({ ...mixed(), completed_when: 'decisions' })],
      ['triggers.task_status_changed', mixed],
      ['triggers.task_due', mixed],
      ['triggers.new_note', mixed],
      ['triggers.task_list', mixed],
      ['searches.find_task', () => ({ ...mixed(), external_id: 'crm-1001' })],
      ['searches.find_task', () => ({ ...mixed(), title: 'Key Visual' })],
      ['searches.find_reviewer_group', mixed],
    ])('is refused by %s', async (path, input) => {
      expect(await failure(account.run(path, input()))).toMatchObject({ code: 'input', message: GROUP });
      expect(account.writes()).toEqual([]);
    });

    it('is known by itself where it is newer than the list of groups', async () => {
      await account.poll('new_task', account.group('Client'));
      const made = await account.create('create_reviewer_group', {
        project_id: account.project(),
        name: 'Print Shop',
      });
      const task = await account.create('create_task', {
        project_id: account.project(),
        step_id: made.id,
        title: 'Poster',
        file: FILE,
      });
      expect(task).toMatchObject({ step_id: made.id, changed: true });
    });

    it('counts as one where Filestage does not say of which project it is', async () => {
      const input = { ...mixed(), title: 'Poster', file: FILE };
      const body = { id: input.step_id, name: 'Client' };
      account.answer(body, { path: `/steps/${input.step_id}` });
      expect(await failure(account.create('create_task', input))).toMatchObject({ code: 'unavailable' });
      expect(account.writes()).toEqual([]);
    });
  });

  it('refuses a file of another project', async () => {
    const file_id = account.pick('files', { name: 'Key Visual.pdf' }).id;
    const message = 'Choose a File in the chosen Project: this one is in another project.';
    const project_id = account.project(OTHER);
    const start = account.create('start_review', { project_id, file_id, step_id: account.step('Client') });
    expect(await failure(start)).toMatchObject({ message });
    const upload = account.create('upload_file', { project_id, file_id, file: FILE });
    expect(await failure(upload)).toMatchObject({ message });
    expect(account.writes()).toEqual([]);
  });
});
