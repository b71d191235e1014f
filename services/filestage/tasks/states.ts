/** The status of a review, which the team sets. */
export type ReviewState = 'in_review' | 'needs_changes' | 'approved';

interface State {
  /** As on Filestage's pages. */
  label: string;
  /** How its JSON may write it, one spelling per column, the most likely first. */
  spellings: readonly string[];
}

/**
 * The only table of states. Their spelling in JSON is not documented, so any of these is read, and what is written is
 * the column that the account's own reviews use.
 */
const STATES: Record<ReviewState, State> = {
  in_review: { label: 'In Review', spellings: ['IN_REVIEW', 'In Review', 'inReview', 'in_review'] },
  needs_changes: {
    label: 'Needs Changes',
    spellings: ['NEEDS_CHANGES', 'Needs Changes', 'needsChanges', 'needs_changes'],
  },
  approved: { label: 'Approved', spellings: ['APPROVED', 'Approved', 'approved', 'approved'] },
};

const ALL = ['approved', 'needs_changes', 'in_review'] as const satisfies ReviewState[];
const COLUMNS = STATES.in_review.spellings.map((_spelling, column) => column);

/** For a form: label by state. */
export const STATE_CHOICES: Record<string, string> = Object.fromEntries(
  ALL.map((state) => [state, STATES[state].label]),
);

/** The state in which a review is done. */
export const APPROVED_CHOICES: Record<string, string> = { approved: STATES.approved.label };

/** The states in which a review is still open. */
export const OPEN_CHOICES: Record<string, string> = {
  in_review: STATES.in_review.label,
  needs_changes: STATES.needs_changes.label,
};

/** The states that a review can change to; every review begins with the remaining one. */
export const CHANGED_CHOICES: Record<string, string> = {
  approved: STATES.approved.label,
  needs_changes: STATES.needs_changes.label,
};

const letters = (written: string): string => written.toLowerCase().replace(/[^a-z]/g, '');

/** The state behind any spelling: IN_REVIEW, "In Review", inReview … */
export const readState = (written: string | null | undefined): ReviewState | undefined =>
  ALL.find((state) => letters(written ?? '') === letters(STATES[state].label));

/** The state's label for people; a state that is not in this table stays as it is. */
export const stateLabel = (written: string | null | undefined): string | null => {
  const state = readState(written);
  return state ? STATES[state].label : (written ?? null);
};

/**
 * How to write a state, best first, each spelling once: first the columns in which a state of this account was seen,
 * then the others.
 */
export const spellings = (state: ReviewState, seen: string | null | undefined): string[] => {
  const known = COLUMNS.filter((column) => ALL.some((each) => STATES[each].spellings[column] === seen));
  const ordered = [...known, ...COLUMNS].flatMap((column) => STATES[state].spellings[column] ?? []);
  return [...new Set(ordered)];
};
