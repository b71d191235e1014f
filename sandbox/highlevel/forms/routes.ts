import { LOCATION_ID } from '../demo.js';
import type { Router } from '../router.js';
import type { Store } from '../store.js';
import type { Submission } from '../types.js';

const DEFAULT_LIMIT = 20;
const MOST_FORMS = 50;
const MOST_SUBMISSIONS = 100;

const matches = (submission: Submission, query: Record<string, string>): boolean => {
  const { formId, q, startAt = '', endAt = '9999' } = query;
  const day = submission.createdAt.slice(0, 10);
  const texts = [submission.contactId, submission.name, submission.email];
  return (
    (!formId || submission.formId === formId) &&
    (!q || texts.some((text) => text.includes(q))) &&
    day >= startAt &&
    day <= endAt
  );
};

/** Forms and their submissions. The order of submissions is not documented: order of arrival is a guess. Days are UTC. */
export const formRoutes = (router: Router, store: Store): void => {
  const list = { method: 'GET', scope: 'forms.readonly', location: 'query.locationId' } as const;

  router.on({ ...list, path: '/forms/' }, ({ query }) => {
    const skip = Number(query.skip ?? 0);
    const limit = Math.min(Number(query.limit ?? 10), MOST_FORMS);
    const forms = store.forms.all();
    return {
      forms: forms.slice(skip, skip + limit).map((form) => ({ ...form, locationId: LOCATION_ID })),
      total: forms.length,
    };
  });

  router.on({ ...list, path: '/forms/submissions' }, ({ query }) => {
    const page = Number(query.page ?? 1);
    const limit = Math.min(
      Number(query.limit ?? DEFAULT_LIMIT),
      MOST_SUBMISSIONS,
      store.settings.max_submission_limit,
    );
    const found = store.submissions.filter((submission) => matches(submission, query));
    const isLast = page * limit >= found.length;
    return {
      submissions: found.slice((page - 1) * limit, page * limit),
      meta: {
        total: found.length,
        currentPage: page,
        nextPage: isLast ? null : page + 1,
        prevPage: page > 1 ? page - 1 : null,
      },
    };
  });
};
