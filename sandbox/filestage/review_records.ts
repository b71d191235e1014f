import type { World } from '../kernel/world.js';
import { spell } from './review_states.js';
import type { Settings } from './settings.js';
import type { Store } from './store.js';
import type { Decision, Review, Version } from './types.js';
import { userView } from './users.js';

/** The keys of an item of `decisions[]` are not documented: a guess. */
const decisionView = (store: Store, { userId, decision, created }: Decision) => {
  const user = store.users.get(userId);
  return { user: user ? userView(user) : null, decision, created };
};

export const reviewView = (store: Store, settings: Settings, review: Review) => ({
  id: review.id,
  fileId: review.fileId,
  versionId: review.versionId,
  stepId: review.stepId,
  created: review.created,
  dueDate: review.dueDate,
  status: { state: spell(review.state, settings.state_spelling) },
  decisions: review.decisions.map((decision) => decisionView(store, decision)),
});

/** Starts the review of a version in a reviewer group. */
export const startReview = (
  store: Store,
  world: World,
  { id: versionId, fileId }: Version,
  stepId: string,
  created: string,
): Review =>
  store.reviews.add({
    id: world.id('hex32'),
    fileId,
    versionId,
    stepId,
    created,
    dueDate: null,
    state: 'IN_REVIEW',
    decisions: [],
  });
