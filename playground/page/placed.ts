/** Items with the place where they stand, for those that have nothing else of their own. */
export const placed = <T>(items: readonly T[]): Array<{ item: T; at: number }> =>
  items.map((item, at) => ({ item, at }));
