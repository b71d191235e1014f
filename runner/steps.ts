/** Runs the steps of a Zap: fills in their forms, waits while throttled, collects their results. */
import _ from 'lodash';
import type { History } from './history.js';
import { hydrated } from './hydrate.js';
import { fill, type Outputs } from './mapping.js';
import { patiently } from './patience.js';
import type { RunRecord } from './state.js';
import type { Trace } from './trace.js';
import { type Step, type Zap, ZapError } from './zap_file.js';
import { type Kind, type RunFailure, readFailure, type Zapier } from './zapier.js';

export type Values = Record<string, unknown>;

/** How long to keep trying while a product throttles requests. */
export interface Patience {
  sleep?: (milliseconds: number) => Promise<void>;
  /** 1 fails at the first refusal, as a test in the editor does. */
  tries?: number;
}

/** Whether a step uses results of steps that a dry run held back. */
const waitsFor = ({ input, orCreate, onlyIf }: Step, held: Set<string>): boolean => {
  const text = JSON.stringify([input, orCreate, onlyIf]);
  return [...held].some((name) => text.includes(`{{${name}.`));
};

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === '' || value === false;

export class Steps {
  readonly #sleep: (milliseconds: number) => Promise<void>;
  readonly #tries: number | undefined;

  constructor(
    readonly zapier: Zapier,
    readonly connections: Record<string, object>,
    readonly history: History,
    readonly trace: Trace,
    { sleep, tries }: Patience = {},
  ) {
    this.#sleep = sleep ?? ((milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)));
    this.#tries = tries;
  }

  /** A state that cannot be written ends the visit, like a crash: the run stays as it was last saved. */
  async run(zap: Zap, run: RunRecord, save: () => void): Promise<void> {
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
      const { output, failure, ends } = await this.#attempt(zap, step, outputs, held);
      if (ends) {
        run.status = 'filtered';
        return;
      }
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
    zap: Zap,
    step: Step,
    outputs: Outputs,
    held: Set<string>,
  ): Promise<{ output?: unknown; failure?: RunFailure; ends?: boolean }> {
    try {
      const output = await this.output(zap, step, outputs);
      this.trace.requests(this.history.take());
      // A search for a record that an earlier step would have created finds nothing yet.
      if (output === undefined && waitsFor(step, held)) return this.#unknown(step, outputs, held);
      if (output === undefined && step.endsEmpty) {
        this.trace.nothingFound(step);
        return { ends: true };
      }
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

  /** The likely result of a step that was held back: its sample with the values mapped into it. */
  #wouldGive({ kind, operation, input, orCreate }: Step, outputs: Outputs): object {
    const { sample = {} } = this.zapier.operation(kind, operation).operation;
    const values = _.mapValues({ ...input, ...orCreate?.input }, (value) => fill(value, outputs));
    return { ...sample, ..._.pick(values, Object.keys(sample)) };
  }

  /** A note goes with its step: it would be the next request. */
  #noteOf({ input }: Step, outputs: Outputs): string {
    return String(fill(input.note ?? '', outputs));
  }

  /** The step's result; for a search, the best match or the record that is created instead. */
  async output(zap: Zap, step: Step, outputs: Outputs): Promise<unknown> {
    const open = (pointer: string, connection: string) =>
      this.#patiently(step.operation, () => this.zapier.file(pointer, this.#connection(connection)));
    const perform = async (kind: Kind, operation: string, input: Values, meta = {}) => {
      const values: Values = {};
      for (const [key, value] of Object.entries(input))
        values[key] = await hydrated(fill(value, outputs), zap, outputs, open);
      return this.perform(kind, operation, step, values, { meta });
    };
    const found = await perform(step.kind, step.operation, step.input);
    if (step.allResults && Array.isArray(found) && found.length > 0) return { results: found };
    const output = Array.isArray(found) ? found[0] : found;
    if (output !== undefined || !step.orCreate) return output;
    const { operation, input } = step.orCreate;
    return perform('creates', operation, input, { withSearch: step.operation });
  }

  fillIn(kind: Kind, operation: string, { connection }: Step, values: Values): Promise<Values> {
    const auth = this.#connection(connection);
    return this.#patiently(operation, () => this.zapier.fillIn(kind, operation, auth, values));
  }

  /** Calls an operation's `perform`, or another method of it. */
  async perform(
    kind: Kind,
    operation: string,
    step: Step,
    values: Values,
    { method = 'perform', meta = {}, more = {} }: { method?: string; meta?: object; more?: object } = {},
  ): Promise<unknown> {
    const input = await this.fillIn(kind, operation, step, values);
    // Forms and dropdowns belong to the editor, not to the run.
    this.history.take();
    const auth = this.#connection(step.connection);
    return this.#patiently(operation, () =>
      this.zapier.call(`${kind}.${operation}.operation.${method}`, auth, input, meta, more),
    );
  }

  #patiently<T>(what: string, work: () => Promise<T>): Promise<T> {
    return patiently(
      work,
      async (seconds, failure) => {
        this.trace.requests(this.history.take());
        this.trace.throttled(what, failure, seconds);
        await this.#sleep(seconds * 1000);
      },
      this.#tries,
    );
  }

  #connection(name: string): object {
    const connection = this.connections[name];
    if (connection) return connection;
    throw new ZapError(
      `There is no connection "${name}". There are: ${Object.keys(this.connections).join(', ')}.`,
    );
  }
}
