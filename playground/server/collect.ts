/** Records what a Zap does, for the page to show. */
import type { HistoryEntry } from '../../runner/history.js';
import { isRecord } from '../../runner/record.js';
import type { RunRecord } from '../../runner/state.js';
import type { Trace } from '../../runner/trace.js';
import type { Step } from '../../runner/zap_file.js';
import type { RunFailure } from '../../runner/zapier.js';
import type { RunStep, RunView } from '../protocol.js';
import { verdictOf } from './verdict.js';

/** The text that a person recognizes a record by. */
export const titleOf = (record: unknown): string => {
  if (!isRecord(record)) return 'a record';
  const name = record.title ?? record.name ?? record.body ?? record.summary ?? record.id;
  return String(name ?? 'a record').slice(0, 80);
};

/** Within one visit the trigger's requests come first, then those of the runs, step by step. */
export class Collected implements Trace {
  readonly said: string[] = [];
  readonly runs: RunView[] = [];
  /** Requests that belong to no step. */
  readonly loose: HistoryEntry[] = [];
  #requests: HistoryEntry[] = [];
  #notices: string[] = [];

  /** All requests that no step has taken. */
  rest(): HistoryEntry[] {
    return [...this.loose.splice(0), ...this.#requests.splice(0)];
  }

  turnedOn(known: number): void {
    this.said.push(
      `On. ${known === 1 ? '1 record is' : `${known} records are`} already there and will not trigger.`,
    );
  }

  polled(found: number, fresh: number): void {
    this.said.push(
      found === 1
        ? `Polled: 1 recent record, ${fresh === 0 ? 'not new' : 'a new one'}.`
        : `Polled: ${found} recent records, ${fresh === 0 ? 'none of them' : fresh} new.`,
    );
  }

  requests(entries: HistoryEntry[]): void {
    (this.runs.length > 0 ? this.#requests : this.loose).push(...entries);
  }

  throttled(_what: string, { message }: RunFailure, seconds: number): void {
    const notice = `${message} Zapier waits ${seconds} seconds, then tries again.`;
    (this.runs.length > 0 ? this.#notices : this.said).push(notice);
  }

  runStarted({ event, eventId }: RunRecord): void {
    this.runs.push({
      title: titleOf(event),
      eventId,
      event: isRecord(event) ? event : {},
      status: 'done',
      steps: [],
    });
  }

  stepRepeated({ name }: Step): void {
    this.#notices.push(`${name} was cut off before, and runs again.`);
  }

  stepDone(step: Step, output: unknown): void {
    this.#push({ name: step.name, status: 'done', output: output ?? {} });
  }

  stepHeld(step: Step, note: string): void {
    this.#push({ name: step.name, status: 'done', output: { note } });
  }

  stepUnknown(step: Step): void {
    this.#push({ name: step.name, status: 'done', output: {} });
  }

  runFiltered(step: Step): void {
    this.#push({ name: step.name, status: 'filtered' });
  }

  nothingFound(step: Step): void {
    this.#push({ name: step.name, status: 'filtered', output: {} });
  }

  runFailed(step: Step, failure: RunFailure): void {
    this.#push({ name: step.name, status: 'failed', failure: verdictOf(failure) });
  }

  #push(step: Pick<RunStep, 'name' | 'status' | 'output' | 'failure'>): void {
    const run = this.runs.at(-1);
    if (!run) return;
    run.status = step.status;
    run.steps.push({ ...step, requests: this.#requests.splice(0), notices: this.#notices.splice(0) });
  }
}
