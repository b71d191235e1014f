import type { Account } from '../account.js';

/** The review with the most discussion: two comments, and replies to one of them. */
export const discussionOf = (account: Account) => {
  const comment = (body: string) => account.pick('comments', { body }).id;
  return {
    discussed: () => account.review('Client', 'NEEDS_CHANGES').id,
    comment,
    warm: () => comment('Could the sea be a little warmer? It looks like November.'),
    secret: () => comment('Budget covers one more round only.'),
  };
};
