/** What operations add to the record that they return. */

import type { PlainOutputField } from './field.js';
import { always, flag, number, text } from './keys.js';

/** A record as a trigger returns it. */
export type Event<R> = R & {
  /** What Zapier deduplicates by: opaque, never null. */
  event_id: string;
};
export const eventOutputFields: PlainOutputField[] = [{ key: 'event_id', label: 'Event ID', primary: true }];

/** A new record, with where it came from if Handoff made it. */
export type NewEvent<R> = Event<R> & { origin: string | null };
export const originKeys = { origin: text('Made From') };

/** What every write adds to the record that it returns. */
export interface WriteResult {
  /** False if the record was already as wanted, so that nothing was sent. */
  changed: boolean;
}
export type Written<R> = R & WriteResult;
export const writeKeys = { changed: always(flag('Changed Something?'), true) };

/** What a write that can attach a note adds. */
export interface NoteResult {
  note_id: string | null;
  /** Why the note could not be added although the rest was done; null if all went well. */
  note_error: string | null;
}
export const noteKeys = { note_id: text('Note ID'), note_error: text('Note Error') };

/** A record that was just made, which the service may still be at work on. */
export type Pending<R> = Omit<R, 'id'> & {
  /** Null as long as the service has not made it. */
  id: string | null;
  /** What the service still has to do, as a sentence; null if everything is done. */
  pending: string | null;
};
export const pendingKeys = { pending: text('Still Pending') };

/**
 * What a search that lists records adds to its first result, to describe all of them: a Zap takes only the first result,
 * unless its maker chooses all.
 */
export const listKeys = { result_count: number('Number of Results'), digest: text('Digest') };
