/** One page of a list, newest first by the field that the trigger is about. */
export interface Page<Row> {
  rows: Row[];
  /** What to ask for next; undefined where the service says that this was the last page. */
  next?: Cursor;
  /**
   * Rows of the whole list now. For pages with numbers: where it shrinks from one page to the next, rows moved up into
   * pages that have been read already.
   */
  total?: number | undefined;
  /** The service's own time when it answered: milliseconds since 1970. */
  time?: number | undefined;
}

/** Undefined for the first page. */
export type Cursor = string | number | undefined;

/** A list that shrinks at every request is busier than a reader can follow, or its count is none. */
const MOST_STEPS_BACK = 5;

/** Steps through the pages of a list that changes meanwhile. */
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
   * Turns to the page that comes after this one, or back to where rows moved up behind our back. `end`: there is no
   * more, or only repeats.
   */
  step({ rows, next, total }: Page<unknown>, hasNews: boolean): 'on' | 'back' | 'end' {
    const gone = this.#total === undefined || total === undefined ? 0 : this.#total - total;
    this.#total = total;
    if (gone > 0 && this.#place > 0 && this.#stepsBack < MOST_STEPS_BACK) {
      this.#stepsBack += 1;
      this.#place = Math.max(0, this.#place - Math.ceil(gone / Math.max(rows.length, 1)));
      // The page just read comes again.
      this.#stale = -1;
      return 'back';
    }
    if (rows.length === 0 || next === undefined) return 'end';
    const isFurthest = this.#place === this.#cursors.length - 1;
    // A single page without news may be what as many new rows pushed down.
    if (isFurthest) this.#stale = hasNews ? 0 : this.#stale + 1;
    if (this.#stale > 1) return 'end';
    if (isFurthest) this.#cursors.push(next);
    this.#place += 1;
    return 'on';
  }
}
