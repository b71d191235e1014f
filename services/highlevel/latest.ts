/** Polls lists that are not ordered by the time that a trigger is about. */
import _ from 'lodash';
import type { Client } from '../../platform/client.js';
import { toMillis } from '../../platform/dates.js';
import { isRecent, readNewest, type Source } from '../../platform/polling.js';

/** Reads all rows and keeps those that `at` places within the horizon, latest first. */
export const readLatest = async <Row>(
  client: Client,
  source: Omit<Source<Row>, 'at'>,
  at: NonNullable<Source<Row>['at']>,
): Promise<Row[]> => {
  // The reader gets no times, so it reads to the end.
  const rows = await readNewest(client, { ...source, at: null });
  const { isLoadingSample, isPopulatingDedupe } = client.meta;
  const all = isLoadingSample || isPopulatingDedupe;
  const kept = rows.filter((row) => all || isRecent(at(row)));
  return _.orderBy(kept, (row) => toMillis(at(row)), 'desc');
};
