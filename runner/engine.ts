import _ from 'lodash';
import type { History } from './history.js';
import { checkPlaceholders, fill, type Outputs } from './mapping.js';
import { patiently } from './patience.js';
import { isRecord } from './record.js';
import type { RunRecord, StateStore, ZapState } from './state.js';
import type { Trace } from './trace.js';
import { type Step, type Zap, ZapError } from './zap_file.js';
import { type Kind, type RunFailure, readFailure, type Zapier } from './zapier.js';

export interface Options {
  /** At most so many runs, oldest first; the others wait for the next visit. */
  limit?: number;
}

export interface Result {
  fresh: number;
  done: number;
  failed: number;
}

type Values = Record<string, unknown>;

/** Whether a step uses what steps would give that a dry run held back. */
const waitsFor = ({ input, orCreate, onlyIf }: Step, held: Set<string>): boolean => {
  const text = JSON.stringify([input, orCreate, onlyIf]);
  return [...held].some((name) => text.includes(`{{${name}.`));
};

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || value === false;

/**
 * Turns a Zap on, polls it, and runs its actions for what is new. With a history that holds writes back it is a dry
 * run: nothing changes in the products, nothing is remembered.
 */
export class Engine {
  constructor(
    readonly zapier: Zapier,
    readonly connections: Record<string, object>,
    readonly store: StateStore,
    readonly history: History,
    readonly trace: Trace,
    readonly sleep: (milliseconds: number) => Promise<void> = (milliseconds) =>
      new Promise((resolve) => setTimeout(resolve, milliseconds)),
  ) {}

  /** One visit: fill the dedupe table on the first one, else poll; then run what is waiting. */
  async visit(zap: Zap, { limit = Number.POSITIVE_INFINITY }: Options = {}): Promise<Result> {
    const state = this.store.read(zap.id);
    const save = (): void => {
      if (!this.history.dryRun) this.store.write(zap.id, state);
    };
    const fresh = state.on ? await this.#poll(zap, state) : await this.#turnOn(zap, state);
    save();

    const waiting = state.runs.filter(({ status }) => status === 'waiting').slice(0, limit);
    for (const run of waiting) await this.#run(zap, run, save);
    save();
    const failed = waiting.filter(({ status }) => status === 'failed').length;
    return { fresh, done: waiting.length - failed, failed };
  }

  /**
   * Everything that can be wrong with a Zap before it runs: operations, fields, connections, what points where.
   * Throws a `ZapError` that says what to mend.
   */
  async check(zap: Zap): Promise<void> {
    const before: Record<string, object> = {};
    for (const step of [zap.trigger, ...zap.actions]) {
      const { name, operation, input, orCreate, onlyIf } = step;
      try {
        this.zapier.operation(step.kind, operation);
        if (orCreate) this.zapier.operation('creates', orCreate.operation);
        checkPlaceholders({ input, orCreate, onlyIf }, before, name);
        await this.#fillIn(step.kind, operation, step, input);
        if (orCreate) await this.#fillIn('creates', orCreate.operation, step, orCreate.input);
      } catch (error) {
        // Several steps may be of the same operation.
        if (!(error instanceof ZapError) || name === operation || error.message.startsWith(`${name}: `))
          throw error;
        throw new ZapError(`${name}: ${error.message}`);
      }
      const { sample } = this.zapier.operation(step.kind, operation).operation;
      before[name] = {
        ...(step.allResults ? { results: [sample] } : sample),
        ...(orCreate && this.zapier.operation('creates', orCreate.operation).operation.sample),
      };
    }
    this.history.take();
  }

  async #rows(zap: Zap, meta: object): Promise<Values[]> {
    const { trigger } = zap;
    try {
      const rows = await this.#perform('triggers', trigger.operation, trigger, trigger.input, meta);
      return Array.isArray(rows) ? rows.filter(isRecord) : [];
    } finally {
      this.trace.requests(this.history.take());
    }
  }

  #keyOf(zap: Zap, row: Values): string {
    const keys = this.zapier.primaryKeys(zap.trigger.operation);
    return keys.map((key) => String(row[key])).join('|');
  }

  /** What is there when a Zap is turned on never triggers. A dry run shows the newest of it instead. */
  async #turnOn(zap: Zap, state: ZapState): Promise<number> {
    if (this.history.dryRun) {
      const [event] = await this.#rows(zap, { isLoadingSample: true });
      if (event) state.runs.push({ eventId: this.#keyOf(zap, event), event, status: 'waiting', steps: {} });
      return event ? 1 : 0;
    }
    const rows = await this.#rows(zap, { isPopulatingDedupe: true });
    state.seen = rows.map((row) => this.#keyOf(zap, row));
    state.on = true;
    this.trace.turnedOn(rows.length);
    return 0;
  }

  /** Seen and waiting are written in one go: after a crash an event is either still unseen or waiting to run. */
  async #poll(zap: Zap, state: ZapState): Promise<number> {
    const rows = await this.#rows(zap, {});
    const seen = new Set(state.seen);
    let fresh = 0;
    for (const event of rows.reverse()) {
      const eventId = this.#keyOf(zap, event);
      if (seen.has(eventId)) continue;
      seen.add(eventId);
      state.runs.push({ eventId, event, status: 'waiting', steps: {} });
      fresh += 1;
    }
    state.seen = [...seen];
    this.trace.polled(rows.length, fresh);
    return fresh;
  }

  /** A state that cannot be written ends the visit, like a crash: the run stays as the store last knew it. */
  async #run(zap: Zap, run: RunRecord, save: () => void): Promise<void> {
    this.trace.runStarted(run);
    const outputs: Outputs = { [zap.trigger.name]: run.event };
    const held = new Set<string>();
    for (const step of zap.actions) {
      const before = run.steps[step.name];
      if (before?.status === 'done') {
        outputs[step.name] = before.output;
        continue;
      }
      if (step.onlyIf !== undefined && isEmpty(fill(step.onlyIf, outputs))) {
        run.status = 'filtered';
        this.trace.runFiltered(step);
        return;
      }
      if (before) this.trace.stepRepeated(step);
      run.steps[step.name] = { status: 'started' };
      save();
      const { output, failure } = await this.#attempt(step, outputs, held);
      if (failure) {
        run.status = 'failed';
        run.error = failure.message;
        return;
      }
      outputs[step.name] = output;
      run.steps[step.name] = { status: 'done', output };
      save();
    }
    run.status = 'done';
  }

  async #attempt(
    step: Step,
    outputs: Outputs,
    held: Set<string>,
  ): Promise<{ output?: unknown; failure?: RunFailure }> {
    try {
      const output = await this.#output(step, outputs);
      this.trace.requests(this.history.take());
      // A search for what a step above would have made finds nothing yet.
      if (output === undefined && waitsFor(step, held)) return this.#unknown(step, outputs, held);
      this.trace.stepDone(step, output);
      return { output: output ?? {} };
    } catch (error) {
      const entries = this.history.take();
      this.trace.requests(entries);
      if (entries.some((entry) => entry.held !== undefined)) {
        held.add(step.name);
        this.trace.stepHeld(step, this.#noteOf(step, outputs));
        return { output: this.#wouldGive(step, outputs) };
      }
      const failure = readFailure(error);
      if (!(error instanceof ZapError) && waitsFor(step, held)) return this.#unknown(step, outputs, held);
      this.trace.runFailed(step, failure);
      return { failure };
    }
  }

  #unknown(step: Step, outputs: Outputs, held: Set<string>): { output: object } {
    held.add(step.name);
    this.trace.stepUnknown(step);
    return { output: this.#wouldGive(step, outputs) };
  }

  /** What a step that was held back would give, as far as it can be known: its sample with the values mapped into it. */
  #wouldGive({ kind, operation, input, orCreate }: Step, outputs: Outputs): object {
    const { sample = {} } = this.zapier.operation(kind, operation).operation;
    const values = _.mapValues({ ...input, ...orCreate?.input }, (value) => fill(value, outputs));
    return { ...sample, ..._.pick(values, Object.keys(sample)) };
  }

  /** A note goes along with its step: it would be the next request. */
  #noteOf({ input }: Step, outputs: Outputs): string {
    return String(fill(input.note ?? '', outputs));
  }

  /** What the step gives; of a search the best match, or what it creates instead. */
  async #output(step: Step, outputs: Outputs): Promise<unknown> {
    const perform = (kind: Kind, operation: string, input: Values, meta = {}) =>
      this.#perform(
        kind,
        operation,
        step,
        _.mapValues(input, (value) => fill(value, outputs)),
        meta,
      );
    const found = await perform(step.kind, step.operation, step.input);
    if (step.allResults && Array.isArray(found) && found.length > 0) return { results: found };
    const output = Array.isArray(found) ? found[0] : found;
    if (output !== undefined || !step.orCreate) return output;
    const { operation, input } = step.orCreate;
    return perform('creates', operation, input, { withSearch: step.operation });
  }

  #fillIn(kind: Kind, operation: string, { connection }: Step, values: Values): Promise<Values> {
    const auth = this.#connection(connection);
    return this.#patiently(operation, () => this.zapier.fillIn(kind, operation, auth, values));
  }

  async #perform(kind: Kind, operation: string, step: Step, values: Values, meta = {}): Promise<unknown> {
    const input = await this.#fillIn(kind, operation, step, values);
    // Forms and dropdowns belong to the editor, not to the run.
    this.history.take();
    const auth = this.#connection(step.connection);
    return this.#patiently(operation, () =>
      this.zapier.call(`${kind}.${operation}.operation.perform`, auth, input, meta),
    );
  }

  #patiently<T>(what: string, work: () => Promise<T>): Promise<T> {
    return patiently(work, async (seconds, failure) => {
      this.trace.requests(this.history.take());
      this.trace.throttled(what, failure, seconds);
      await this.sleep(seconds * 1000);
    });
  }

  #connection(name: string): object {
    const connection = this.connections[name];
    if (connection) return connection;
    throw new ZapError(
      `There is no connection "${name}". There is: ${Object.keys(this.connections).join(', ')}.`,
    );
  }
}
