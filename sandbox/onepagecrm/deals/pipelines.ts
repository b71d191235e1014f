import type { Account } from '../account.js';
import { ok } from '../envelope.js';
import type { Router } from '../router.js';

/** The file shows the page fields but declares no parameters. Guess: all pipelines are on one page. */
export const pipelineRoutes = (router: Router, account: Account): void => {
  router.get('/pipelines', () => {
    const pipelines = account.catalog.pipelines.all().map((pipeline) => ({ pipeline }));
    const count = pipelines.length;
    return ok(account.world, { pipelines, total_count: count, page: 1, per_page: count, max_page: 1 });
  });
};
