/** Notes as one text. */
import { clockTime } from '../../platform/dates.js';
import { oneLine } from '../../platform/plain_text.js';
import { join, shorten } from '../../platform/values.js';
import type { Note } from './record.js';

const LENGTH = 300;

/** Notes in plain text, one per line: when, what it says, and who wrote it. */
export const digestOf = (notes: Note[], zone: string): string =>
  notes
    .map(({ created_at, title, body, author_name }) =>
      join([clockTime(created_at, zone), title, shorten(oneLine(body), LENGTH), author_name], ' · '),
    )
    .join('\n');
