/** One page of a list, newest first by the field that the trigger is about. */
export interface Page<Row> {
  rows: Row[];
  /** What to ask for next; undefined if the service says that this was the last page. */
  next?: Cursor;
  /**
   * Number of rows in the whole list now. For numbered pages: if it shrinks from one page to the next, rows have moved up
   * into pages that were already read.
   */
  total?: number | undefined;
  /** The service's own time when it answered: milliseconds since 1970. */
  time?: number | undefined;
}

/** Undefined for the first page. */
export type Cursor = string | number | undefined;

/** A list that shrinks at every request is too busy to follow, or its count is not a real one. */
const MOST_STEPS_BACK = 5;

/** Steps through the pages of a list that changes in the meantime. */
export class PageWalk {
  readonly #cursors: Cursor[] = [undefined];
  #place = 0;
  #total: number | undefined;
  /** Pages in a row that brought nothing new. */
  #stale = 0;
  #stepsBack = 0;

  /** The page to read now. */
  get cursor(): Cursor {
    return this.#cursors[this.#place];
  }

  /**
   * Turns to the next page, or back to a page that rows moved up into after it was read. `end`: there are no more rows,
   * or only repeats.
   */
  step({ rows, next, total }: Page<unknown>, hasNews: boolean): 'on' | 'back' | 'end' {
    const gone = this.#total === undefined || total === undefined ? 0 : this.#total - total;
    this.#total = total;
    if (gone > 0 && this.#place > 0 && this.#stepsBack < MOST_STEPS_BACK) {
      this.#stepsBack += 1;
      this.#place = Math.max(0, this.#place - Math.ceil(gone / Math.max(rows.length, 1)));
      // The page that was just read will come again.
      this.#stale = -1;
      return 'back';
    }
    if (rows.length === 0 || next === undefined) return 'end';
    const isFurthest = this.#place === this.#cursors.length - 1;
    // A single page without new rows may have been pushed down by as many new rows above it.
    if (isFurthest) this.#stale = hasNews ? 0 : this.#stale + 1;
    if (this.#stale > 1) return 'end';
    if (isFurthest) this.#cursors.push(next);
    this.#place += 1;
    return 'on';
  }
}
