import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { isRecord } from './record.js';
import { ZapError } from './zap_file.js';

export interface StepRecord {
  /** `started` is written before the step runs: if it is found after a crash, the step may or may not have been carried out. */
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
  /** Which sandbox the state belongs to: another one uses the same ids for other records. None for real accounts. */
  instance?: string | undefined;
  /** Whether the dedupe table was filled when the Zap was first turned on. */
  on: boolean;
  /** The trigger that the Zap was turned on with; a different trigger has seen nothing yet. */
  watched?: string;
  /** Every primary key ever seen, as Zapier remembers them. */
  seen: string[];
  runs: RunRecord[];
  /** The data returned by an instant trigger's subscription, needed to end it. */
  subscription?: unknown;
}

/** Where a Zap's state is kept. */
export interface StateStore {
  read(zapId: string): ZapState;
  write(zapId: string, state: ZapState): void;
}

const EMPTY: ZapState = { on: false, seen: [], runs: [] };

const isState = (value: unknown): value is ZapState =>
  isRecord(value) && typeof value.on === 'boolean' && Array.isArray(value.seen) && Array.isArray(value.runs);

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** State in files. Each is written under another name, then renamed, so that a crash leaves the old state or the new one. */
export class FileState implements StateStore {
  #forgotten = false;

  constructor(
    readonly folder: string,
    readonly instance?: string,
  ) {}

  read(zapId: string): ZapState {
    const file = this.#file(zapId);
    if (!existsSync(file)) return structuredClone(EMPTY);
    const state = parsed(readFileSync(file, 'utf8'));
    if (!isState(state)) {
      throw new ZapError(
        `The state in ${file} cannot be read. Run with --reset to delete it and turn the Zap on again.`,
      );
    }
    if (state.instance === this.instance) return state;
    this.#forgotten = true;
    return structuredClone(EMPTY);
  }

  /** Whether the last state that was read belonged to another sandbox and was therefore ignored. */
  get forgotten(): boolean {
    return this.#forgotten;
  }

  /** Turns the Zap off: the next run turns it on again. */
  reset(zapId: string): void {
    rmSync(this.#file(zapId), { force: true });
  }

  write(zapId: string, state: ZapState): void {
    const file = this.#file(zapId);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(`${file}.new`, JSON.stringify({ instance: this.instance, ...state }, null, 2));
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
