/** Starts the processes that a benchmark is made of. */
import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';
import { BUILT, hasPipedream, PEERS } from './peers/index.js';
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

/** The measured code as one bundle, so that no process pays for reading TypeScript. */
export const buildWorker = async (): Promise<string> => {
  await bundle(join('bench', 'worker.ts'), CACHE);
  if (hasPipedream()) await bundle(join(PEERS, 'pipedream.ts'), BUILT);
  return join(CACHE, 'worker.mjs');
};

/** The next message of a process, as JSON; an error when it ends without one. */
const answerOf = <T>(child: ChildProcess, what: string): Promise<T> =>
  new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(JSON.parse(String(message))));
    child.once('exit', () => reject(new Error(`${what} ended without a result.`)));
  });

/** A server with so many new contacts. It ends with this process or when it is disconnected. */
export const startServer = async (fresh: number): Promise<Place & { stop: () => void }> => {
  const child = fork(join('bench', 'server.ts'), [String(fresh)], { execArgv: ['--import', 'tsx'] });
  const place = await answerOf<Place>(child, 'The server');
  return { ...place, stop: () => child.disconnect() };
};

/** Does a task in a fresh process. */
export const measure = (worker: string, task: Task): Promise<Measure> => {
  // Core prints a line per run, as it does on Zapier's machines.
  const child = fork(worker, [], { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  child.send(JSON.stringify(task));
  return answerOf(child, `${task.scenario} (${task.service}, ${task.contender})`);
};
