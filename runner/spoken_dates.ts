/** Dates as people say them: Zapier turns text typed into a date field into a time before an app sees it. */

const UNITS: Record<string, number> = { minute: 60_000, hour: 3_600_000, day: 86_400_000, week: 604_800_000 };
const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];
const NAMED: Record<string, number> = { today: 0, tomorrow: 1, yesterday: -1 };

const COUNTED = /^(?:(in|\+)\s*)?(\d+|an?)\s*(minute|hour|day|week)s?(?:\s+(from now|later|ago))?$/;

/** How far from now; undefined if the text is no such phrase. */
const distance = (text: string, now: Date): number | undefined => {
  const day = UNITS.day ?? 0;
  if (text === 'now') return 0;
  const named = NAMED[text];
  if (named !== undefined) return named * day;
  const weekday = DAYS.indexOf(text.replace(/^(next|on) /, ''));
  if (weekday >= 0) return ((weekday - now.getDay() + 6) % 7) * day + day;
  const [, sign, count = '', unit = '', way] = COUNTED.exec(text) ?? [];
  if (count === '' || (sign === undefined && way === undefined)) return undefined;
  const many = /^an?$/.test(count) ? 1 : Number(count);
  return many * (UNITS[unit] ?? 0) * (way === 'ago' ? -1 : 1);
};

/** "in 3 days", "tomorrow", "next Monday" as a time; anything else unchanged. */
export const spokenDate = (value: string, now = new Date()): string => {
  const away = distance(value.trim().toLowerCase().replace(/\s+/g, ' '), now);
  return away === undefined ? value : `${new Date(now.getTime() + away).toISOString().slice(0, 19)}Z`;
};
