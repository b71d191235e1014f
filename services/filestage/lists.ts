/** Reads lists, page by page if they have pages. */

import _ from 'lodash';
import type { Client, Query } from '../../platform/client.js';
import { Failure, unlessMissing } from '../../platform/failure.js';
import { type Path, path } from '../../platform/path.js';
import type { Cursor, Page } from '../../platform/polling.js';
import { text } from '../../platform/values.js';
import type { Wire } from '../../platform/wire.js';
import { stepPath } from './paths.js';
import { listOf, type ReviewRecord, reviewPage } from './wire.js';

/** A whole list: only the reviews of a group have pages. Its contents do not belong in Zapier's log. */
export const readList = <Row>(
  client: Client,
  path: Path,
  row: Wire<Row>,
  query: Query = {},
): Promise<Row[]> => client.get(path, listOf(row), query, { bulk: true });

/** The records with an external id; if there are none, the answer may be an empty list or a 404. */
export const readByExternalId = async <Row>(
  client: Client,
  from: Path,
  row: Wire<Row>,
  query: Query & { externalId: string },
): Promise<Row[]> => (await unlessMissing(readList(client, from, row, query))) ?? [];

/** Newest first. */
export const newestFirst = <Row extends { created?: string | null }>(rows: Row[]): Row[] =>
  _.orderBy(rows, ({ created }) => created ?? '', 'desc');

/** Records in a sample. */
export const SAMPLES = 3;

/** Reviews per page. The API's maximum is not documented: see `readReviewPage` for the consequences. */
export const PAGE_SIZE = 100;

/** How to ask for one page of a group's reviews. */
type ReadReviews = (stepId: string, cursor: Cursor, limit: number) => Promise<Page<ReviewRecord>>;

/**
 * Reads pages of reviews, newest first. If the API refuses the page size, it is left out from then on: the default of 20
 * is documented.
 */
export const reviewPages = (client: Client): ReadReviews => {
  let isSized = true;
  return async (stepId, cursor, limit) => {
    const ask = () =>
      client.get(
        path`${stepPath(stepId)}/reviews`,
        reviewPage,
        { orderBy: 'NEWEST', pageToken: cursor, limit: isSized ? limit : undefined },
        { bulk: true },
      );
    const answer = await ask().catch((error: unknown) => {
      if (!isSized || !(error instanceof Failure) || error.problem.kind !== 'invalid') throw error;
      isSized = false;
      return ask();
    });
    return { rows: answer.reviews, next: text(answer.pagination?.nextPageToken) ?? undefined };
  };
};

/** The newest reviews of a group: reads further pages if the API returns fewer at once than requested. */
export const newestReviews = async (
  client: Client,
  stepId: string,
  most: number,
): Promise<ReviewRecord[]> => {
  const readPage = reviewPages(client);
  const found = new Map<string, ReviewRecord>();
  let cursor: Cursor;
  for (let pages = 0; pages < most; pages += 1) {
    const { rows, next } = await readPage(stepId, cursor, most);
    for (const row of rows) found.set(row.id, row);
    if (found.size >= most || next === undefined) break;
    cursor = next;
  }
  return [...found.values()].slice(0, most);
};

export const readReviewPage = (
  client: Client,
  ...page: Parameters<ReadReviews>
): Promise<Page<ReviewRecord>> => reviewPages(client)(...page);
