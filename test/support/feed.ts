import type { Client } from '../../platform/client.js';
import type { Page, Source } from '../../platform/polling.js';

export interface Item {
  id: string;
  at: string | null;
}

export const HOUR = 3_600_000;

/** `count` items, newest first: the first is `age` hours old, each later one `step` hours older than the one before. */
export const items = (count: number, { age = 0, step = 1 } = {}): Item[] =>
  Array.from({ length: count }, (_each, i) => ({
    id: `${i + 1}`,
    at: new Date(Date.now() - (age + i * step) * HOUR).toISOString(),
  }));

/** A list behind an API that pages by offset, and the requests that it received. */
export class Feed {
  readonly asked: Array<{ cursor: string | number | undefined; size: number }> = [];

  constructor(
    readonly rows: Item[],
    readonly pageSize: number,
    /** Whether the API says which page is the last; without it, there is always a next one. */
    readonly tellsEnd = true,
  ) {}

  source(changes: Partial<Source<Item>> = {}): Source<Item> {
    return {
      page: async (cursor, size) => this.page(cursor, size),
      id: ({ id }) => id,
      at: ({ at }) => at,
      pageSize: this.pageSize,
      ...changes,
    };
  }

  page(cursor: string | number | undefined, size: number): Page<Item> {
    this.asked.push({ cursor, size });
    const from = Number(cursor ?? 0);
    const rows = this.rows.slice(from, from + size);
    const isLast = this.tellsEnd && from + size >= this.rows.length;
    return { rows, next: isLast ? undefined : from + size };
  }
}

/** The client as Zapier's other kinds of call have it. */
export const during = (client: Client, meta: Partial<Client['meta']>): Client => ({
  ...client,
  meta: { ...client.meta, ...meta },
});
