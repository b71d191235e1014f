/** Records of one kind by id, in the order in which they were added. */
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
    const kept: T[] = [];
    for (const record of this.#records.values()) if (keep(record)) kept.push(record);
    return kept;
  }

  find(match: (record: T) => boolean): T | undefined {
    for (const record of this.#records.values()) if (match(record)) return record;
    return undefined;
  }

  [Symbol.iterator](): Iterator<T> {
    return this.#records.values();
  }
}
