import { versionsOf } from './file_records.js';
import { pdf } from './pdf.js';
import { spell } from './review_states.js';
import type { Settings } from './settings.js';
import type { Store } from './store.js';
import type { File, Review } from './types.js';

const nameOf = (store: Store, userId: string): string => store.users.get(userId)?.fullName ?? 'Somebody';

const reviewLines = (store: Store, settings: Settings, review: Review): string[] => [
  `${store.steps.get(review.stepId)?.name ?? ''}: ${spell(review.state, settings.state_spelling)}`,
  ...review.decisions.map(({ userId, decision }) => `  ${nameOf(store, userId)} decided ${decision}`),
  ...store.comments
    .filter(({ reviewId }) => reviewId === review.id)
    .map(({ authorId, body }) => `  ${nameOf(store, authorId)}: ${body.replace(/\s+/g, ' ')}`),
];

/** The format of the vendor's reports is not documented; a PDF is a guess. */
export const reviewReport = (store: Store, settings: Settings, review: Review): Buffer =>
  pdf([
    `Review report: ${store.files.get(review.fileId)?.name ?? ''}`,
    '',
    ...reviewLines(store, settings, review),
  ]);

/** All versions of a file with their reviews. */
export const fileReport = (store: Store, settings: Settings, file: File): Buffer =>
  pdf([
    `Review report: ${file.name}`,
    ...versionsOf(store, file.id).flatMap((version) => [
      '',
      `Version ${version.number}: ${version.name}`,
      ...store.reviews
        .filter(({ versionId }) => versionId === version.id)
        .flatMap((review) => reviewLines(store, settings, review)),
    ]),
  ]);
