/**
 * Events that a webhook can ask for. The vendor's spelling is not documented: a guess. These kinds of events are
 * known from the triggers of the vendor's own Zapier app.
 */
export const EVENTS = [
  'COMMENT_CREATED',
  'REVIEW_STARTED',
  'REVIEW_STATUS_CHANGED',
  'DECISION_MADE',
  'FILE_ADDED',
  'FILE_VERSION_ADDED',
  'FILE_DELETED',
  'FOLDER_CREATED',
  'PROJECT_CREATED',
  'PROJECT_ARCHIVED',
] as const;

export type EventName = (typeof EVENTS)[number];

/** What a webhook receives: a guess. `data` is the record as the API answers it. */
export const payload = (id: string, event: EventName, createdTime: string, data: unknown) => ({
  id,
  event,
  createdTime,
  data,
});
