/** Switches that tests and users may set; these are the defaults. */
export const DEFAULT_SETTINGS = {
  /** Milliseconds from `POST /files` until the file is there. */
  upload_ms: 300,
  /** Largest page of `GET /steps/{stepId}/reviews`; a larger `limit` is reduced to it. */
  max_review_limit: 100,
  /** What page tokens point at: `review`, so that nothing shifts, or `offset`, a position, whose rows may shift. */
  page_tokens: 'review',
  /** `upper` IN_REVIEW, `title` "In Review", `camel` inReview. */
  state_spelling: 'upper',
  /** Refuse webhooks with event names that do not exist. */
  strict_events: true,
  /** Accept reviewers who are not members of the team. */
  allow_outside_reviewers: true,
};

export type Settings = typeof DEFAULT_SETTINGS;
