/** Triggers for records without times: projects, folders, reviewer groups. */
import type { Client } from '../../platform/client.js';
import type { Event } from '../../records/results.js';
import { SAMPLES } from './lists.js';

/*
 * Nothing shows when these were made, and their lists have no pages and no known order. So every poll returns all of them,
 * and Zapier picks out those that it has not seen.
 */

/** All rows of such a list; for a sample, only the first few. */
export const wholeList = <Row>(client: Client, rows: Row[]): Row[] =>
  client.meta.isLoadingSample ? rows.slice(0, SAMPLES) : rows;

export const asNew = <R extends { id: string }>(record: R): Event<R> => ({ event_id: record.id, ...record });
