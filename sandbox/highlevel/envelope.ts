/** The answer to a write that returns nothing else, in the documented spelling and the correct one (recorded). */
export const SUCCEEDED = { succeded: true, succeeded: true };

/** One page of a list by `skip` and `limit` of a query string; a larger limit is reduced to `most`. */
export const pageOf = <T>(
  rows: T[],
  query: Record<string, string>,
  { limit, most }: { limit: number; most: number },
): T[] => {
  const skip = Number(query.skip ?? 0);
  return rows.slice(skip, skip + Math.min(Number(query.limit ?? limit), most));
};
