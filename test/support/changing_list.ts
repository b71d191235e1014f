import type { Cursor, Page } from '../../platform/polling.js';

export interface Stored {
  id: string;
  created: number;
  modified: number;
}

/** How the API behind a list behaves. */
export interface Manners {
  /** `number`: a page counts rows from the top, whatever has moved; `place`: it has the rows after the last one. */
  paging: 'number' | 'place';
  /** The maximum page size, whatever is requested. */
  clamp: number;
  /** Times are truncated to a multiple of this many milliseconds. */
  grain: number;
}

/** A list, newest first, in which something may happen before each page is read. */
export class ChangingList {
  readonly #records = new Map<string, Stored>();
  /** What happens before the next page, before the one after it … */
  between: Array<() => void> = [];
  #count = 0;

  constructor(
    readonly by: 'created' | 'modified',
    readonly manners: Manners,
  ) {}

  get all(): Stored[] {
    return this.#sorted();
  }

  cut(time: number): number {
    return Math.floor(time / this.manners.grain) * this.manners.grain;
  }

  add(created: number, modified = created): void {
    this.#count += 1;
    // Unordered, like real ids: records from the same moment come in any order.
    const id = `${String((this.#count * 7919) % 10_007).padStart(5, '0')}-${this.#count}`;
    this.#records.set(id, { id, created: this.cut(created), modified: this.cut(modified) });
  }

  /** The record at that position from the top, wrapping around; undefined if the list is empty. */
  at(place: number): Stored | undefined {
    const { all } = this;
    return all[place % Math.max(all.length, 1)];
  }

  edit(place: number, time: number): void {
    const record = this.at(place);
    if (record) this.#records.set(record.id, { ...record, modified: this.cut(time) });
  }

  remove(place: number): void {
    this.#records.delete(this.at(place)?.id ?? '');
  }

  page(cursor: Cursor, size: number): Page<Stored> {
    if (cursor !== undefined) this.between.shift()?.();
    const { paging, clamp } = this.manners;
    const { all } = this;
    const count = Math.min(size, clamp);
    const time = this.cut(Date.now());
    if (paging === 'number') {
      const number = Number(cursor ?? 0);
      const rows = all.slice(number * count, (number + 1) * count);
      const next = (number + 1) * count < all.length ? number + 1 : undefined;
      return { rows, next, total: all.length, time };
    }
    const rest = cursor === undefined ? all : all.filter((row) => this.#place(row) > String(cursor));
    const rows = rest.slice(0, count);
    const last = rows.at(-1);
    return { rows, next: last && this.#place(last), time };
  }

  /** A sort key as text: latest first, then by id. */
  #place(row: Stored): string {
    return `${String(1e15 - row[this.by]).padStart(16, '0')}:${row.id}`;
  }

  #sorted(): Stored[] {
    return [...this.#records.values()].sort((left, right) =>
      this.#place(left) < this.#place(right) ? -1 : 1,
    );
  }
}
