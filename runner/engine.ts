import _ from 'lodash';
import type { History } from './history.js';
import { checkPlaceholders } from './mapping.js';
import { isRecord } from './record.js';
import type { RunRecord, StateStore, ZapState } from './state.js';
import { type Patience, Steps, type Values } from './steps.js';
import type { Trace } from './trace.js';
import { type Step, type Zap, ZapError } from './zap_file.js';
import { MissingValues, type Zapier } from './zapier.js';

export interface Options {
  /** The maximum number of runs, oldest first; the rest wait for the next visit. */
  limit?: number;
  /** Where an instant trigger's events should be sent. */
  targetUrl?: string;
}

export interface Result {
  fresh: number;
  done: number;
  failed: number;
}

/** A request that came in at an instant trigger's address. */
export interface Incoming {
  method: string;
  headers: Record<string, string>;
  querystring: string;
  content: string;
}

/**
 * Turns a Zap on, polls it, and runs its actions for what is new. With a history that holds writes back, it is a dry
 * run: nothing changes in the products, and nothing is remembered.
 */
export class Engine {
  readonly steps: Steps;

  constructor(
    readonly zapier: Zapier,
    connections: Record<string, object>,
    readonly store: StateStore,
    readonly history: History,
    readonly trace: Trace,
    patience: Patience = {},
  ) {
    this.steps = new Steps(zapier, connections, history, trace, patience);
  }

  /** One visit: the first fills the dedupe table, later ones poll; then whatever is waiting runs. */
  async visit(zap: Zap, { limit = Number.POSITIVE_INFINITY, targetUrl }: Options = {}): Promise<Result> {
    const state = this.store.read(zap.id);
    const watched = JSON.stringify(_.pick(zap.trigger, 'operation', 'connection', 'input'));
    // With another trigger or filter, every existing record would look new, so the Zap is turned on again from scratch.
    const isOther = state.watched !== undefined && state.watched !== watched;
    if (isOther && state.subscription === undefined) state.on = false;
    state.watched = watched;
    const fresh = state.on ? await this.#poll(zap, state) : await this.#turnOn(zap, state, targetUrl);
    return { fresh, ...(await this.#runWaiting(zap, state, limit)) };
  }

  /** Starts a run for each event that an instant trigger reads from a request. Zapier does not deduplicate these events. */
  async hear(zap: Zap, rawRequest: Incoming): Promise<Result> {
    const state = this.store.read(zap.id);
    if (!state.on) return { fresh: 0, done: 0, failed: 0 };
    const rows = await this.#rows(zap, 'perform', {}, { rawRequest, subscribeData: state.subscription });
    for (const event of rows)
      state.runs.push({ eventId: this.#keyOf(zap, event), event, status: 'waiting', steps: {} });
    return {
      fresh: rows.length,
      ...(await this.#runWaiting(zap, state, Number.POSITIVE_INFINITY)),
    };
  }

  /** Turns a Zap off: an instant trigger's subscription is canceled. */
  async pause(zap: Zap): Promise<void> {
    const state = this.store.read(zap.id);
    if (state.on && state.subscription !== undefined)
      await this.#ofTrigger(zap, 'performUnsubscribe', {}, { subscribeData: state.subscription });
    this.trace.requests(this.history.take());
    this.store.write(zap.id, { on: false, seen: [], runs: state.runs });
  }

  /** The newest records of a trigger, as the editor loads them for tests. */
  async records(zap: Zap): Promise<Values[]> {
    const method = this.isInstant(zap) ? 'performList' : 'perform';
    return this.#rows(zap, method, { isLoadingSample: true });
  }

  /** Runs the actions for a record that somebody chose. Nothing about the run is remembered. */
  async runFor(zap: Zap, event: Values): Promise<RunRecord> {
    const run: RunRecord = { eventId: this.#keyOf(zap, event), event, status: 'waiting', steps: {} };
    await this.steps.run(zap, run, () => undefined);
    return run;
  }

  /**
   * Everything that can be wrong with a Zap before it runs: operations, fields, connections, placeholders.
   * Throws a `ZapError` that says what to fix.
   */
  async check(zap: Zap): Promise<void> {
    const before: Record<string, object> = {};
    for (const step of [zap.trigger, ...zap.actions]) {
      const { name, operation, input, orCreate, onlyIf } = step;
      try {
        this.zapier.operation(step.kind, operation);
        if (orCreate) this.zapier.operation('creates', orCreate.operation);
        checkPlaceholders({ input, orCreate, onlyIf }, before, name);
        await this.steps.fillIn(step.kind, operation, step, input);
        if (orCreate) await this.steps.fillIn('creates', orCreate.operation, step, orCreate.input);
      } catch (error) {
        // Several steps may be of the same operation.
        if (!(error instanceof ZapError) || name === operation || error.message.startsWith(`${name}: `))
          throw error;
        throw error instanceof MissingValues
          ? new MissingValues(error.operation, error.fields, name)
          : new ZapError(`${name}: ${error.message}`);
      }
      before[name] = this.#sampleOf(step);
    }
    this.history.take();
  }

  #sampleOf({ kind, operation, allResults, orCreate }: Step): object {
    const { sample } = this.zapier.operation(kind, operation).operation;
    return {
      ...(allResults ? { results: [sample] } : sample),
      ...(orCreate && this.zapier.operation('creates', orCreate.operation).operation.sample),
    };
  }

  /** Whether events are sent to the Zap, rather than polled. */
  isInstant({ trigger }: Zap): boolean {
    const { operation } = this.zapier.operation('triggers', trigger.operation);
    return 'type' in operation && operation.type === 'hook';
  }

  async #ofTrigger({ trigger }: Zap, method: string, meta: object, more: object = {}): Promise<unknown> {
    const { operation, input } = trigger;
    return this.steps.perform('triggers', operation, trigger, input, { method, meta, more });
  }

  async #rows(zap: Zap, method: string, meta: object, more: object = {}): Promise<Values[]> {
    try {
      const rows = await this.#ofTrigger(zap, method, meta, more);
      return Array.isArray(rows) ? rows.filter(isRecord) : [];
    } finally {
      this.trace.requests(this.history.take());
    }
  }

  #keyOf(zap: Zap, row: Values): string {
    const keys = this.zapier.primaryKeys(zap.trigger.operation);
    return keys.map((key) => String(row[key])).join('|');
  }

  #save(zap: Zap, state: ZapState): void {
    if (!this.history.dryRun) this.store.write(zap.id, state);
  }

  async #runWaiting(zap: Zap, state: ZapState, limit: number): Promise<Omit<Result, 'fresh'>> {
    const save = (): void => this.#save(zap, state);
    save();
    const waiting = state.runs.filter(({ status }) => status === 'waiting').slice(0, limit);
    for (const run of waiting) await this.steps.run(zap, run, save);
    save();
    const failed = waiting.filter(({ status }) => status === 'failed').length;
    return { done: waiting.length - failed, failed };
  }

  /** Records that exist when a Zap is turned on never trigger it. A dry run shows the newest of them instead. */
  async #turnOn(zap: Zap, state: ZapState, targetUrl: string | undefined): Promise<number> {
    if (this.history.dryRun) {
      const [event] = await this.records(zap);
      if (event) state.runs.push({ eventId: this.#keyOf(zap, event), event, status: 'waiting', steps: {} });
      return event ? 1 : 0;
    }
    const rows = this.isInstant(zap)
      ? await this.#subscribe(zap, state, targetUrl)
      : await this.#rows(zap, 'perform', { isPopulatingDedupe: true });
    state.seen = rows.map((row) => this.#keyOf(zap, row));
    state.on = true;
    this.trace.turnedOn(rows.length);
    return 0;
  }

  /** A trigger without a subscription has an address that the user pastes into the product. */
  async #subscribe(zap: Zap, state: ZapState, targetUrl: string | undefined): Promise<Values[]> {
    if (targetUrl === undefined)
      throw new ZapError(
        `${zap.trigger.operation} is an instant trigger, and events cannot be sent here. Run this Zap in the playground: npm run playground`,
      );
    const { operation } = this.zapier.operation('triggers', zap.trigger.operation);
    if (!('performSubscribe' in operation)) return [];
    try {
      state.subscription = await this.#ofTrigger(zap, 'performSubscribe', {}, { targetUrl });
    } finally {
      this.trace.requests(this.history.take());
    }
    return [];
  }

  /** Seen and waiting events are saved together: after a crash, an event is either still unseen or waiting to run. */
  async #poll(zap: Zap, state: ZapState): Promise<number> {
    if (this.isInstant(zap)) return 0;
    const rows = await this.#rows(zap, 'perform', {});
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
}
