/** An app opened for the editor: core's handlers, its history, one question at a time. */
import _ from 'lodash';
import { Engine } from '../../runner/engine.js';
import { History } from '../../runner/history.js';
import type { Stash } from '../../runner/stash.js';
import type { StateStore } from '../../runner/state.js';
import { Zapier } from '../../runner/zapier.js';
import type { Answer } from '../protocol.js';
import { Collected } from './collect.js';
import { failureOf } from './verdict.js';

/** An app of a realm with its connections, by name. */
export interface LoadedApp {
  app: Zapier['app'];
  connections: Record<string, object>;
}

export interface RealmParts {
  load(app: string): Promise<LoadedApp>;
  /** State for the current instance of the sandbox: after a reset, the sandbox reuses its ids. */
  store(): StateStore;
  /** The address for a Zap's events. */
  addressOf(zapId: string): string;
  sleep?: (milliseconds: number) => Promise<void>;
  /** Where the files that an app hands out are stored. */
  stash: Stash;
}

/** Everything that answering a question needs. */
export interface Work extends LoadedApp {
  zapier: Zapier;
  history: History;
  collected: Collected;
  store: StateStore;
  /** `tries` 1 fails at the first throttling, as a test in the editor does. */
  engine(tries?: number): Engine;
}

interface Open extends LoadedApp {
  zapier: Zapier;
  history: History;
}

const TIMEZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

export class Bench {
  readonly #open: (app: string) => Promise<Open>;
  #last: Promise<unknown> = Promise.resolve();

  constructor(readonly parts: RealmParts) {
    this.#open = _.memoize(async (name: string) => {
      const { app, connections } = await parts.load(name);
      const history = new History(false, true);
      return {
        app,
        connections,
        history,
        zapier: new Zapier(history.watch(app), TIMEZONE, parts.stash),
      };
    });
  }

  /** Answers a question after all earlier ones, so that their requests do not mix. Errors become messages. */
  ask<T extends object>(app: string, otherwise: T, work: (work: Work) => Promise<T>): Promise<T & Answer> {
    const next = this.#last.then(() => this.#answer(app, otherwise, work));
    this.#last = next.catch(() => undefined);
    return next;
  }

  async #answer<T extends object>(
    app: string,
    otherwise: T,
    work: (work: Work) => Promise<T>,
  ): Promise<T & Answer> {
    const open = await this.#open(app);
    const collected = new Collected();
    const { store: current, sleep } = this.parts;
    const store = current();
    const engine = (tries?: number) =>
      new Engine(open.zapier, open.connections, store, open.history, collected, {
        ...(sleep && { sleep }),
        ...(tries !== undefined && { tries }),
      });
    const requests = () => [...collected.rest(), ...open.history.take()];
    open.history.take();
    try {
      const answer = await work({ ...open, collected, store, engine });
      return { ...answer, requests: requests() };
    } catch (error) {
      return { ...otherwise, failure: failureOf(error), requests: requests() };
    }
  }
}
