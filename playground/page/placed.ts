/** Items with their positions, for items that have no other key. */
export const placed = <T>(items: readonly T[]): Array<{ item: T; at: number }> =>
  items.map((item, at) => ({ item, at }));
