/** ISO 8601, UTC, whole seconds, as `2021-06-22T22:39:48Z` (Flowdash Comments API). */
export const timestamp = (at: Date): string => at.toISOString().replace(/\.\d+Z$/, 'Z');

/** Whether the value is a real day, written `YYYY-MM-DD`. */
export const isDay = (value: unknown): value is string => {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
};

/**
 * A moment written in ISO 8601, else undefined. How Flowdash reads and prints a datetime is not documented; guesses
 * here: a day alone means its midnight, and a time without a zone is UTC.
 */
export const parseMoment = (value: unknown): Date | undefined => {
  const pattern = /^(\d{4}-\d{2}-\d{2})([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;
  const match = typeof value === 'string' ? pattern.exec(value) : null;
  if (!match || !isDay(match[1])) return undefined;
  const [text, , time, , , zone] = match;
  const moment = new Date(time && !zone ? `${text}Z` : text);
  return Number.isNaN(moment.getTime()) ? undefined : moment;
};
