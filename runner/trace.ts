import type { HistoryEntry } from './history.js';
import type { RunRecord } from './state.js';
import type { Step } from './zap_file.js';
import type { RunFailure } from './zapier.js';

/** What happens, as it happens. */
export interface Trace {
  turnedOn(known: number): void;
  polled(found: number, fresh: number): void;
  requests(entries: HistoryEntry[]): void;
  throttled(what: string, failure: RunFailure, seconds: number): void;
  runStarted(run: RunRecord): void;
  /** A step that may have been carried out before a crash is run again. */
  stepRepeated(step: Step): void;
  stepDone(step: Step, output: unknown): void;
  /** A dry run held back its first write. `note` would be added next; blank if there is none. */
  stepHeld(step: Step, note: string): void;
  /** The step needs something that a held-back step would have created. */
  stepUnknown(step: Step): void;
  runFiltered(step: Step): void;
  /** A search found nothing, and the Zap does not continue without a result. */
  nothingFound(step: Step): void;
  runFailed(step: Step, failure: RunFailure): void;
}
