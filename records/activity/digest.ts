/** Calls, meetings and appointments as one text. */
import { clockTime } from '../../platform/dates.js';
import { oneLine } from '../../platform/plain_text.js';
import { join, shorten } from '../../platform/values.js';
import type { Activity } from './record.js';

const LENGTH = 300;

/** Activities in plain text, one a line: when, of what kind, what was said, who was there. */
export const digestOf = (activities: Activity[], zone: string): string =>
  activities
    .map(({ started_at, type, title, body, place, author_name }) =>
      join(
        [clockTime(started_at, zone), type, title, shorten(oneLine(body), LENGTH), place, author_name],
        ' · ',
      ),
    )
    .join('\n');
