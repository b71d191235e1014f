/** Reads lists that are paged by how many rows to skip. */
import type { Cursor, Page } from '../../platform/polling.js';

/** The most rows of the previous page that a page repeats. */
const MOST_REPEATED = 50;

/**
 * Pages to the end of a list, which may give no total or a wrong one. Each page overlaps the previous one: rows that are deleted
 * meanwhile move others up, and those would be skipped. A page that is shorter than asked for may be all that the API gives at
 * once; one that is shorter than an earlier page, or that ends at the list's total, is the last.
 */
export const skipping = <Row>(
  read: (skip: number, limit: number) => Promise<{ rows: Row[]; told: number; total?: number | null }>,
): ((cursor: Cursor, limit: number) => Promise<Page<Row>>) => {
  let longest = 0;
  return async (cursor, limit) => {
    const skip = Number(cursor ?? 0);
    const { rows, told, total } = await read(skip, limit);
    const isLast = told < longest || (told < limit && skip + told === total);
    longest = Math.max(longest, told);
    const repeated = Math.min(MOST_REPEATED, Math.floor(told / 10));
    return { rows, next: isLast || told === 0 ? undefined : skip + told - repeated };
  };
};
