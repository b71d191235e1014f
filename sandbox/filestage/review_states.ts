/**
 * The status of a review, which the team sets. The vendor's spelling in JSON is unknown (its pages say In Review, Needs
 * Changes, Approved), so the setting `state_spelling` chooses one of three, both for requests and for answers.
 */
export const REVIEW_STATES = ['IN_REVIEW', 'NEEDS_CHANGES', 'APPROVED'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];

const SPELLINGS = new Map<string, Record<ReviewState, string>>([
  ['upper', { IN_REVIEW: 'IN_REVIEW', NEEDS_CHANGES: 'NEEDS_CHANGES', APPROVED: 'APPROVED' }],
  ['title', { IN_REVIEW: 'In Review', NEEDS_CHANGES: 'Needs Changes', APPROVED: 'Approved' }],
  ['camel', { IN_REVIEW: 'inReview', NEEDS_CHANGES: 'needsChanges', APPROVED: 'approved' }],
]);

export const spell = (state: ReviewState, spelling: string): string =>
  SPELLINGS.get(spelling)?.[state] ?? state;

/** The state with this spelling, or undefined for any other text. */
export const readState = (written: string, spelling: string): ReviewState | undefined =>
  REVIEW_STATES.find((state) => spell(state, spelling) === written);
