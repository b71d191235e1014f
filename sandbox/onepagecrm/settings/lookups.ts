import type { Account } from '../account.js';
import { ok } from '../envelope.js';
import { paged } from '../paging.js';
import type { Router } from '../router.js';
import { census, leadSourceViews, statusViews } from './catalog_counts.js';

/** Usage counts next to each result; `data` is an unwrapped list. */
const callResultViews = (account: Account) =>
  account.catalog.callResults.all().map(({ id, text }) => {
    const calls = account.calls.filter(({ call_result }) => call_result === id);
    const by = (userId: string) => {
      const author = account.catalog.authorName(userId);
      return calls.filter((call) => call.author === author).length;
    };
    return {
      call_result: {
        result: id,
        text,
        counts: by(account.callerId),
        total_counts: calls.length,
        team_counts: account.catalog.users.all().map((user) => ({ user_id: user.id, counts: by(user.id) })),
      },
    };
  });

/** Short lists that records refer to. Only saved filters are paged. */
export const lookupRoutes = (router: Router, account: Account): void => {
  const { world, catalog, settings } = account;
  router.get('/statuses', () => ok(world, statusViews(account, census(account))));
  router.get('/lead_sources', () => ok(world, leadSourceViews(account, census(account))));
  router.get('/call_results', () => ok(world, callResultViews(account)));
  router.get('/filters', ({ query }) => {
    const { rows, fields } = paged(catalog.filters.all(), query, settings);
    return ok(world, { filters: rows.map((filter) => ({ filter })), ...fields });
  });
};
