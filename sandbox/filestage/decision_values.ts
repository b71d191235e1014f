/** What a reviewer can decide, by the last part of its endpoint. The vendor's spelling in `decisions[]` is a guess. */
export const DECISIONS = {
  approve: 'APPROVED',
  'approve-with-changes': 'APPROVED_WITH_CHANGES',
  'request-changes': 'CHANGES_REQUESTED',
  reject: 'REJECTED',
} as const;

export type DecisionEndpoint = keyof typeof DECISIONS;
export type DecisionValue = (typeof DECISIONS)[DecisionEndpoint];

export const DECISION_ENDPOINTS: DecisionEndpoint[] = [
  'approve',
  'approve-with-changes',
  'request-changes',
  'reject',
];
