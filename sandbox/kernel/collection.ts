/** Records of one kind by id, in the order they were added. */
export class Collection<T extends { id: string }> implements Iterable<T> {
  readonly #records = new Map<string, T>();

  get size(): number {
    return this.#records.size;
  }

  add(record: T): T {
    this.#records.set(record.id, record);
    return record;
  }

  get(id: string): T | undefined {
    return this.#records.get(id);
  }

  delete(id: string): boolean {
    return this.#records.delete(id);
  }

  clear(): void {
    this.#records.clear();
  }

  all(): T[] {
    return [...this.#records.values()];
  }

  filter(keep: (record: T) => boolean): T[] {
    return this.all().filter(keep);
  }

  find(match: (record: T) => boolean): T | undefined {
    return this.all().find(match);
  }

  [Symbol.iterator](): Iterator<T> {
    return this.#records.values();
  }
}
