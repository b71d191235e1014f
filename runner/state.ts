import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ZapError } from './zap_file.js';

export interface StepRecord {
  /** `started` is written before the step runs: found after a crash, the step may or may not have been carried out. */
  status: 'started' | 'done';
  output?: unknown;
}

export interface RunRecord {
  eventId: string;
  event: unknown;
  status: 'waiting' | 'done' | 'filtered' | 'failed';
  steps: Record<string, StepRecord>;
  error?: string;
}

export interface ZapState {
  /** Whether the dedupe table was filled when the Zap was first turned on. */
  on: boolean;
  /** Every primary key ever seen, as Zapier remembers them. */
  seen: string[];
  runs: RunRecord[];
}

/** Where a Zap's state is kept. */
export interface StateStore {
  read(zapId: string): ZapState;
  write(zapId: string, state: ZapState): void;
}

const EMPTY: ZapState = { on: false, seen: [], runs: [] };

/** State in files, written beside and renamed, so that a crash leaves the old state or the new one. */
export class FileState implements StateStore {
  constructor(readonly folder: string) {}

  read(zapId: string): ZapState {
    const file = this.#file(zapId);
    if (!existsSync(file)) return structuredClone(EMPTY);
    try {
      return JSON.parse(readFileSync(file, 'utf8'));
    } catch {
      throw new ZapError(
        `The state in ${file} cannot be read. Mend it, or delete it to turn the Zap on afresh.`,
      );
    }
  }

  write(zapId: string, state: ZapState): void {
    const file = this.#file(zapId);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify(state, null, 2));
    renameSync(`${file}.new`, file);
  }

  #file(zapId: string): string {
    return `${this.folder}/${zapId}.json`;
  }
}

/** State that ends with the process. */
export class MemoryState implements StateStore {
  readonly #states = new Map<string, string>();

  read(zapId: string): ZapState {
    const text = this.#states.get(zapId);
    return text === undefined ? structuredClone(EMPTY) : JSON.parse(text);
  }

  write(zapId: string, state: ZapState): void {
    this.#states.set(zapId, JSON.stringify(state));
  }
}
