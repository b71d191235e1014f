import { describe, expect, it } from '@jest/globals';
import { useAccount } from './account.js';

describe('addresses', () => {
  const account = useAccount();
  const SCRIPT = 'javascript:alert(1)';

  const answering = (path: string, body: unknown): void => {
    account.answer(body, { method: 'GET', path });
  };

  describe('an address that a browser would run or not open', () => {
    it.each([SCRIPT, 'data:text/html,x', 'app.filestage.io/step/1', 'file:///etc/passwd'])(
      'is none of a file, a review, a reviewer group or a comment: %s',
      async (reviewLink) => {
        const file = account.pick('files', { name: 'Key Visual.pdf' });
        const { id: task_id } = account.pick('reviews', { fileId: file.id });
        const [comment] = account.held('comments');
        const step = account.pick('steps', { id: account.step('Client') });
        answering(`/files/${file.id}`, { ...file, reviewLink });
        answering(`/steps/${step.id}`, { ...step, reviewLink });
        answering(`/comments/${comment?.id}`, { ...comment, shareLink: reviewLink });
        expect(await account.search('find_file', { file_id: file.id })).toMatchObject([{ url: null }]);
        expect(await account.search('find_task', { task_id })).toMatchObject([{ url: null }]);
        expect(await account.search('find_reviewer_group', { step_id: step.id })).toMatchObject([
          { url: null },
        ]);
        expect(await account.search('find_note', { note_id: comment?.id })).toMatchObject([{ url: null }]);
      },
    );

    it('is no attachment either, but the name of one', async () => {
      const [comment] = account.held('comments');
      const attachments = [SCRIPT, 'https://files.acme.example/a.png'];
      answering(`/comments/${comment?.id}`, { ...comment, attachments });
      expect(await account.search('find_note', { note_id: comment?.id })).toMatchObject([
        { attachments: [expect.stringMatching(/^hydrate/), 'https://files.acme.example/a.png'] },
      ]);
    });
  });
});
