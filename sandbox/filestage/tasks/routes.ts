import type { FastifyInstance } from 'fastify';
import { created, deleted } from '../answers.js';
import type { Context } from '../context.js';
import { DECISION_ENDPOINTS, DECISIONS } from '../decision_values.js';
import { ApiError, invalid } from '../errors.js';
import { Fields } from '../fields.js';
import { reviewReport } from '../reports.js';
import { reviewView, startReview } from '../review_records.js';
import { REVIEW_STATES, readState, spell } from '../review_states.js';
import { found, referred } from '../store.js';
import type { Review } from '../types.js';

interface OfReview {
  Params: { reviewId: string };
}

/** Reviews: one version in one reviewer group. Status and decisions are separate; neither changes the other. */
export const reviewRoutes = (app: FastifyInstance, { world, store, settings, deliveries }: Context): void => {
  const reviewOf = (reviewId: string) => found(store.reviews, reviewId, 'Review');
  const view = (review: Review) => reviewView(store, settings, review);

  app.post('/reviews', async ({ body }, reply) => {
    const fields = new Fields(body);
    const version = referred(store.versions, fields.text('versionId'), 'versionId');
    const step = referred(store.steps, fields.text('stepId'), 'stepId');
    if (found(store.files, version.fileId, 'File').projectId !== step.projectId)
      throw invalid('"stepId" is a reviewer group of another project than the version');
    // A guess: what the vendor says to a second review of the same version in the same group.
    if (store.reviews.find(({ versionId, stepId }) => versionId === version.id && stepId === step.id))
      throw new ApiError(409, 'The version is in review in this step already');
    const review = view(startReview(store, world, version, step.id, world.iso()));
    deliveries.notify('REVIEW_STARTED', review);
    return created(reply, review);
  });

  app.get<OfReview>('/reviews/:reviewId', async ({ params }) => view(reviewOf(params.reviewId)));

  app.put<OfReview>('/reviews/:reviewId/status', async ({ params, body }) => {
    const review = reviewOf(params.reviewId);
    const spelling = settings.state_spelling;
    const state = readState(new Fields(body).text('state'), spelling);
    if (state === undefined)
      throw invalid(
        `"state" must be one of ${REVIEW_STATES.map((known) => spell(known, spelling)).join(', ')}`,
      );
    const changed = review.state !== state;
    review.state = state;
    if (changed) deliveries.notify('REVIEW_STATUS_CHANGED', view(review));
    return view(review);
  });

  app.put<OfReview>('/reviews/:reviewId/due-date', async ({ params, body }) => {
    const review = reviewOf(params.reviewId);
    review.dueDate = new Fields(body).dateTime('dueDate');
    return view(review);
  });

  /** The key owner's decision; it replaces an earlier one. */
  for (const endpoint of DECISION_ENDPOINTS) {
    app.post<OfReview>(`/reviews/:reviewId/${endpoint}`, async ({ params }) => {
      const review = reviewOf(params.reviewId);
      const decision = { userId: store.keyOwnerId, decision: DECISIONS[endpoint], created: world.iso() };
      review.decisions = [...review.decisions.filter(({ userId }) => userId !== decision.userId), decision];
      deliveries.notify('DECISION_MADE', view(review));
      return view(review);
    });
  }

  // A guess: if the key owner has made no decision, there is nothing to take back.
  app.delete<OfReview>('/reviews/:reviewId/decision', async ({ params }, reply) => {
    const review = reviewOf(params.reviewId);
    const others = review.decisions.filter(({ userId }) => userId !== store.keyOwnerId);
    if (others.length === review.decisions.length) throw new ApiError(404, 'Decision not found');
    review.decisions = others;
    return deleted(reply);
  });

  app.get<OfReview>('/reviews/:reviewId/report', async ({ params }, reply) =>
    reply.type('application/pdf').send(reviewReport(store, settings, reviewOf(params.reviewId))),
  );
};
