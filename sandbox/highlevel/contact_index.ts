import type { Contact } from './types.js';

interface Version {
  at: number;
  /** Undefined once it has been deleted. */
  contact: Contact | undefined;
}

/** The search index: what every contact looked like at any time, so that a search can show the past. */
export class ContactIndex {
  readonly #versions = new Map<string, Version[]>();

  record(id: string, contact: Contact | undefined, at: number): void {
    const versions = this.#versions.get(id) ?? [];
    versions.push({ at, contact: structuredClone(contact) });
    this.#versions.set(id, versions);
  }

  /** The contacts as they were at that time (milliseconds). */
  asOf(time: number): Contact[] {
    const contacts: Contact[] = [];
    for (const versions of this.#versions.values()) {
      const contact = versions.findLast(({ at }) => at <= time)?.contact;
      if (contact) contacts.push(contact);
    }
    return contacts;
  }

  clear(): void {
    this.#versions.clear();
  }
}
