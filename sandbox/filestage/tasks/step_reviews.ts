import type { FastifyInstance } from 'fastify';
import type { Context } from '../context.js';
import { invalid } from '../errors.js';
import { Fields } from '../fields.js';
import { reviewView } from '../review_records.js';
import { found } from '../store.js';
import type { Review } from '../types.js';
import { type Mark, ORDERS, readToken, writeToken } from './page_token.js';

const DEFAULT_LIMIT = 20;

type Place = Pick<Review, 'created' | 'id'>;

/** Below 0 when `a` is older than `b`. Ids settle ties, so pages neither repeat nor skip. */
const compare = (a: Place, b: Place): number => {
  if (a.created !== b.created) return a.created < b.created ? -1 : 1;
  if (a.id === b.id) return 0;
  return a.id < b.id ? -1 : 1;
};

/** The only list with pages: `{reviews, pagination}`. Tokens point at a review, so new ones do not shift the pages. */
export const stepReviewRoutes = (app: FastifyInstance, { store, settings }: Context): void => {
  app.get<{ Params: { stepId: string } }>('/steps/:stepId/reviews', async ({ params, query }) => {
    const step = found(store.steps, params.stepId, 'Step');
    const fields = new Fields(query);
    const limit = Math.min(fields.optionalCount('limit') ?? DEFAULT_LIMIT, settings.max_review_limit);
    const asked = fields.optionalOneOf('orderBy', ORDERS);
    const token = fields.optionalText('pageToken');
    const mark = token === undefined ? undefined : readToken(token);
    const order = mark?.order ?? asked ?? 'NEWEST';

    const direction = order === 'NEWEST' ? -1 : 1;
    const sorted = store.reviews
      .filter(({ stepId }) => stepId === step.id)
      .sort((a, b) => direction * compare(a, b));
    if (settings.page_tokens === 'offset') {
      const offset = mark && 'offset' in mark ? mark.offset : 0;
      const tokenAt = (place: number) =>
        place < 0 || place >= sorted.length ? null : writeToken({ order, offset: place });
      return {
        reviews: sorted.slice(offset, offset + limit).map((review) => reviewView(store, settings, review)),
        pagination: {
          limit,
          nextPageToken: tokenAt(offset + limit),
          previousPageToken: offset > 0 ? tokenAt(Math.max(0, offset - limit)) : null,
        },
      };
    }
    if (mark && 'offset' in mark) throw invalid('"pageToken" is invalid');
    const after = (review: Review) => mark === undefined || direction * compare(review, mark) > 0;
    const before = (review: Review) => mark !== undefined && direction * compare(review, mark) < 0;
    const page =
      mark?.side === 'before' ? sorted.filter(before).slice(-limit) : sorted.filter(after).slice(0, limit);

    const first = page[0];
    const last = page.at(-1);
    const markOf = (side: Mark['side'], review: Review): string =>
      writeToken({ order, side, created: review.created, id: review.id });
    return {
      reviews: page.map((review) => reviewView(store, settings, review)),
      pagination: {
        limit,
        nextPageToken: last && last !== sorted.at(-1) ? markOf('after', last) : null,
        previousPageToken: first && first !== sorted[0] ? markOf('before', first) : null,
      },
    };
  });
};
