import { createHash } from 'node:crypto';

const ALPHABETS = {
  /** OnePageCRM: a BSON id, 24 hexadecimal characters. */
  hex24: { size: 24, letters: '0123456789abcdef' },
  /** Filestage: 32 hexadecimal characters. */
  hex32: { size: 32, letters: '0123456789abcdef' },
  /** HighLevel: 20 letters and digits. */
  mixed20: { size: 20, letters: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789' },
  /** Flowdash: a short opaque string. */
  mixed6: { size: 6, letters: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789' },
} as const;

export type IdKind = keyof typeof ALPHABETS;

/** Cache of ids: each reset uses the same ones again, and tests reset before every test. */
const made = new Map<string, string>();

/** The `count`-th id of a sandbox. */
const idAt = (kind: IdKind, count: number): string => {
  const name = `${kind}:${count}`;
  const known = made.get(name);
  if (known) return known;
  const { size, letters } = ALPHABETS[kind];
  const digest = createHash('sha256').update(name).digest();
  let id = '';
  for (let i = 0; i < size; i += 1) id += letters[(digest[i % digest.length] ?? 0) % letters.length];
  made.set(name, id);
  return id;
};

/**
 * Time and ids of the sandbox. Ids are the same in every run, so a trace can be compared with an earlier one;
 * the clock follows the real one and can be moved ahead.
 */
export class World {
  #offset = 0;
  #count = 0;

  now(): Date {
    return new Date(this.time());
  }

  /** Milliseconds since 1970. */
  time(): number {
    return Date.now() + this.#offset;
  }

  /** ISO 8601, UTC, milliseconds. */
  iso(): string {
    return this.now().toISOString();
  }

  /** Moves the clock ahead by this number of milliseconds. */
  advance(milliseconds: number): void {
    this.#offset += milliseconds;
  }

  id(kind: IdKind): string {
    this.#count += 1;
    return idAt(kind, this.#count);
  }

  reset(): void {
    this.#offset = 0;
    this.#count = 0;
  }
}
