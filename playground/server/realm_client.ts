/** Asks a realm that runs in another process, and restarts that process when it has ended or the app was rebuilt. */
import { type ChildProcess, fork } from 'node:child_process';
import { isRecord } from '../../runner/record.js';
import type { Realm } from '../protocol.js';
import type { Accounts } from './accounts.js';
import type { AppFolder } from './apps.js';

export interface Setup {
  apps: AppFolder[];
  accounts: Accounts;
  /** Names of connections, by realm. */
  names: Record<Realm, string[]>;
  /** The folder for the state of Zaps. */
  folder: string;
  /** The sandbox's instance; none with real accounts. */
  instance?: string;
  hooks: string;
  hookSecret: string;
  /** Shortens the waits of throttled runs, since the sandbox's products are not real. */
  shortWaits: boolean;
}

export type Ask = (method: string, question: unknown) => Promise<unknown>;

interface Waiting {
  resolve(answer: unknown): void;
  reject(error: Error): void;
}

const STOPPED = 'The app was stopped. Try again.';

export class RealmClient {
  readonly #setup: Setup;
  readonly #env: NodeJS.ProcessEnv;
  #child: ChildProcess | undefined;
  #count = 0;
  readonly #waiting = new Map<number, Waiting>();

  constructor(setup: Setup, env: NodeJS.ProcessEnv) {
    this.#setup = setup;
    this.#env = env;
  }

  /** `instance`: the sandbox's current instance. */
  ask(method: string, question: unknown, instance?: string): Promise<unknown> {
    const child = this.#child ?? this.#start();
    this.#count += 1;
    const id = this.#count;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      child.send({ id, method, question, instance }, (error) => {
        if (!error) return;
        this.#waiting.delete(id);
        reject(new Error(STOPPED));
      });
    });
  }

  /** The next question uses the app as it is built by then. */
  stop(): void {
    this.#child?.kill();
    this.#end();
  }

  #start(): ChildProcess {
    const file = new URL('./realm_process.ts', import.meta.url);
    const child = fork(file, { env: this.#env, execArgv: ['--import', 'tsx'], serialization: 'json' });
    this.#child = child;
    child.send(this.#setup);
    child.on('message', (message: unknown) => {
      if (!isRecord(message) || typeof message.id !== 'number') return;
      const waiting = this.#waiting.get(message.id);
      this.#waiting.delete(message.id);
      if (typeof message.error === 'string') waiting?.reject(new Error(message.error));
      else waiting?.resolve(message.answer);
    });
    const ended = (): void => {
      if (this.#child === child) this.#end();
    };
    child.on('exit', ended);
    // A process that cannot be started or reached counts as ended; unhandled, this error would end the server.
    child.on('error', ended);
    return child;
  }

  #end(): void {
    this.#child = undefined;
    for (const { reject } of this.#waiting.values()) reject(new Error(STOPPED));
    this.#waiting.clear();
  }
}
