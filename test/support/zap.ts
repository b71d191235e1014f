/** A row as Zapier sees it, identified by its primary key. */
export interface Fired {
  event_id: string;
  [key: string]: unknown;
}

export interface PollMeta {
  isPopulatingDedupe?: boolean;
}

/**
 * Zapier's side of a polling trigger: a table of every primary key that it ever saw. Rows that are returned while a Zap is
 * turned on fill the table and never fire; later, rows that are not in it fire once. A failed poll leaves it unchanged.
 */
export class Zap<Row extends Fired = Fired> {
  readonly seen = new Set<string>();

  constructor(readonly read: (meta: PollMeta) => Promise<Row[]>) {}

  async turnOn(): Promise<void> {
    for (const { event_id } of await this.read({ isPopulatingDedupe: true })) this.seen.add(event_id);
  }

  /** The rows that fire. Throws if one poll returns the same key twice: Zapier would take the second for known. */
  async poll(): Promise<Row[]> {
    const rows = await this.read({});
    const keys = new Set(rows.map(({ event_id }) => event_id));
    if (keys.size < rows.length) throw new Error('One poll gave the same event twice.');
    const fresh = rows.filter(({ event_id }) => !this.seen.has(event_id));
    for (const { event_id } of fresh) this.seen.add(event_id);
    return fresh;
  }
}
