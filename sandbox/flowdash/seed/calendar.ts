import type { World } from '../../kernel/world.js';
import { timestamp } from '../time.js';

const DAY = 24 * 60 * 60 * 1_000;

/** Days counted from the moment of seeding, so that the data always has the same age. */
export interface Calendar {
  ago(days: number): Date;
  /** `YYYY-MM-DD`; negative numbers are in the past. */
  day(offset: number): string;
  /** A full hour (UTC) of that day. */
  hour(offset: number, hour: number): string;
}

export const calendarOf = (world: World): Calendar => {
  const now = world.time();
  const at = (offset: number) => new Date(now + offset * DAY);
  const day = (offset: number) => at(offset).toISOString().slice(0, 10);
  return {
    ago: (days) => at(-days),
    day,
    hour: (offset, hour) => timestamp(new Date(`${day(offset)}T${String(hour).padStart(2, '0')}:00:00Z`)),
  };
};
