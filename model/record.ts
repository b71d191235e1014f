import type { PlainOutputField } from './fields.js';

/** What every record begins with. */
export interface BaseRecord {
  /** The record's own id, which other steps take. */
  id: string;
  /** Key of the service it comes from, e.g. `onepagecrm`. */
  service: string;
  /** Opens the record in the product; null where no address is known. */
  url: string | null;
  /** ISO 8601 with zone. */
  created_at: string | null;
  updated_at: string | null;
  /** The service's own record, complete, without secrets. Absent from records nested in another. */
  raw: unknown;
}

export const baseOutputFields: PlainOutputField[] = [
  { key: 'id', label: 'ID' },
  { key: 'service', label: 'Service' },
  { key: 'url', label: 'Link' },
  { key: 'created_at', label: 'Created At', type: 'datetime' },
  { key: 'updated_at', label: 'Updated At', type: 'datetime' },
];

/** A record nested in another comes without its raw form. */
export type Nested<R extends BaseRecord> = Omit<R, 'raw'>;

export const nested = <R extends BaseRecord>({ raw, ...rest }: R): Nested<R> => rest;

/** A record as a polling trigger gives it. */
export type Event<R> = R & {
  /** What Zapier deduplicates by: opaque, never null. */
  event_id: string;
};

/** A new record, with where it came from if Handoff made it. */
export type NewEvent<R> = Event<R> & { origin: string | null };

export const eventOutputFields: PlainOutputField[] = [{ key: 'event_id', label: 'Event ID', primary: true }];

export const originOutputFields: PlainOutputField[] = [{ key: 'origin', label: 'Made by Handoff From' }];

/** What every write adds to the record it returns. */
export interface WriteResult {
  /** False where the record already was as wanted, so that nothing was sent. */
  changed: boolean;
}

/** What a write that can attach a note adds. */
export interface NoteResult {
  note_id: string | null;
  /** Why the note could not be added although the rest was done; null when all went well. */
  note_error: string | null;
}

export type Written<R> = R & WriteResult;

export const writeOutputFields: PlainOutputField[] = [
  { key: 'changed', label: 'Changed Something?', type: 'boolean' },
];

export const noteResultOutputFields: PlainOutputField[] = [
  { key: 'note_id', label: 'Note ID' },
  { key: 'note_error', label: 'Note Error' },
];
