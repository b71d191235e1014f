/** Starts a benchmark's processes. */
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';
import { BUILT, hasPipedream, PEERS } from './peers/index.js';
import type { ScaleMeasure, ScalePlace, ScaleTask } from './scale/wire.js';
import type { Measure, Place, Task } from './wire.js';

const CACHE = join('node_modules', '.cache', 'handoff-bench');

const bundle = async (entry: string, outdir: string): Promise<void> => {
  await build({
    entryPoints: [entry],
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
};

/** The measured code as one bundle, so that no process spends time on reading TypeScript. */
export const buildWorker = async (): Promise<string> => {
  await bundle(join('bench', 'worker.ts'), CACHE);
  if (hasPipedream()) await bundle(join(PEERS, 'pipedream.ts'), BUILT);
  return join(CACHE, 'worker.mjs');
};

export const buildScaleWorker = async (): Promise<string> => {
  await bundle(join('bench', 'scale', 'worker.ts'), join(CACHE, 'scale'));
  return join(CACHE, 'scale', 'worker.mjs');
};

/** The next message of a process, as JSON; an error when it ends without one. */
const answerOf = <T>(child: ChildProcess, what: string): Promise<T> =>
  new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(JSON.parse(String(message))));
    child.once('exit', () => reject(new Error(`${what} ended without a result.`)));
  });

type Stoppable<Found> = Found & { stop: () => void };

/** A server that reports its address. It ends with this process or when it is disconnected. */
const start = async <Found extends Place>(file: string, args: string[]): Promise<Stoppable<Found>> => {
  const child = fork(file, args, { execArgv: ['--import', 'tsx'] });
  const place = await answerOf<Found>(child, 'The server');
  return { ...place, stop: () => child.disconnect() };
};

/** A server with the sandbox's accounts, or with filled ones that have the given numbers of new and edited contacts. */
export const startServer = (accounts: {
  filled: boolean;
  fresh: number;
  edited: number;
}): Promise<Stoppable<Place>> =>
  start(join('bench', 'server.ts'), accounts.filled ? [String(accounts.fresh), String(accounts.edited)] : []);

/** A server with an account of this size. */
export const startScaleServer = (fill: string, size: number): Promise<Stoppable<ScalePlace>> =>
  start(join('bench', 'scale', 'server.ts'), [fill, String(size)]);

/** Does something in a fresh process. */
const ask = <Found>(worker: string, task: object, what: string): Promise<Found> => {
  // Core prints a line per run, as it does on Zapier's machines.
  const child = fork(worker, [], { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  child.send(JSON.stringify(task));
  return answerOf(child, what);
};

export const measure = (worker: string, task: Task): Promise<Measure> =>
  ask(worker, task, `${task.scenario} (${task.service}, ${task.contender})`);

export const measureScale = (worker: string, task: ScaleTask): Promise<ScaleMeasure> =>
  ask(worker, task, `${task.name} (${task.service}, ${task.size})`);
