import { describe, expect, it } from '@jest/globals';
import { failure } from '../../support/app.js';
import { useAccount } from './account.js';

describe('strict reads', () => {
  const account = useAccount();

  /** Answers with existing records, in a form that is only partly readable. */
  const answering = (path: string, body: object): void => {
    account.answer(body, { method: 'GET', path });
  };

  const REVIEWERS = { emails: ['ivo@example.com'] };
  const COLLABORATORS = { name: 'Autumn', emails: ['ivo@example.com'] };

  describe('what is there and cannot be read', () => {
    it.each<[string, 'steps' | 'projects', object, object]>([
      ['invite_reviewers', 'steps', REVIEWERS, { reviewers: [{ email: {} }] }],
      ['invite_reviewers', 'steps', REVIEWERS, { reviewers: [{ email: 'bo@acme.example' }, 'ivo'] }],
      ['invite_reviewers', 'steps', REVIEWERS, { reviewers: ['ivo@example.com'] }],
      ['invite_reviewers', 'steps', REVIEWERS, { reviewers: 'ivo@example.com' }],
      [
        'invite_reviewers',
        'steps',
        REVIEWERS,
        { reviewers: [{ email: 'x@y.de', reviewDecisionRequested: 'x' }] },
      ],
      ['update_project', 'projects', COLLABORATORS, { collaborators: [{ id: '1' }] }],
      ['update_project', 'projects', COLLABORATORS, { collaborators: { first: {} } }],
      ['create_section', 'projects', { name: 'Print' }, { sections: [{ id: '1', name: {} }] }],
      ['create_section', 'projects', { name: 'Print' }, { sections: [{ name: 'Print' }] }],
    ])('is neither invited nor made once more by %s', async (key, list, input, own) => {
      const id = list === 'steps' ? account.step('Client') : account.project();
      answering(`/${list}/${id}`, { id, name: 'Spring', projectId: account.project(), ...own });
      const target = list === 'steps' ? { step_id: id } : { project_id: id };
      expect(await failure(account.create(key, { ...input, ...target }))).toMatchObject({
        message: 'Filestage sent an answer that cannot be read. Try again in a few minutes.',
      });
      expect(account.writes()).toEqual([]);
    });

    it('stops nothing that does not hang on it', async () => {
      const id = account.project();
      answering(`/projects/${id}`, { id, name: 'Spring', collaborators: 'x' });
      expect(await account.create('update_project', { project_id: id, name: 'Autumn' })).toMatchObject({
        name: 'Autumn',
      });
    });

    it('is nobody where the answer lists nobody', async () => {
      const id = account.step('Client');
      answering(`/steps/${id}`, { id, name: 'Client', reviewers: null });
      await account.create('invite_reviewers', { step_id: id, ...REVIEWERS });
      expect(account.sent('POST', '/reviewers')).toMatchObject({ reviewerEmails: REVIEWERS.emails });
    });
  });
});
