import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { SANDBOX_PORT } from '../sandbox/kernel/port.js';
import { liveConnections, sandboxConnections } from './connections.js';
import { Engine } from './engine.js';
import { History } from './history.js';
import { loadApp } from './load_app.js';
import { printTrace } from './print_trace.js';
import { FileState } from './state.js';
import { readZap, ZapError } from './zap_file.js';
import { Zapier } from './zapier.js';

const USAGE = `Runs a Zap once: turns it on at the first run, polls its trigger at every later one.

  npm run zap -- zaps/<file>.yaml [--dry-run] [--limit N] [--live]

  --dry-run   show what would be sent, send nothing, remember nothing
  --limit N   run for the N oldest new records only; the others wait
  --live      real accounts, from .env (see .env.example), instead of the sandbox`;

const readArguments = (args: string[]) => {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        'dry-run': { type: 'boolean', default: false },
        live: { type: 'boolean', default: false },
        limit: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new ZapError(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  }
};

const readLimit = (text: string | undefined): number => {
  if (text === undefined) return Number.POSITIVE_INFINITY;
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new ZapError('--limit must be a whole number from 1.');
};

/** What `npm run zap` does with these arguments; gives the exit code. Fails with a `ZapError` for the user to read. */
export const runCommand = async (
  args: string[],
  env: NodeJS.ProcessEnv,
  print: (line: string) => void,
): Promise<number> => {
  const { values, positionals } = readArguments(args);
  const [file] = positionals;
  if (values.help || !file) {
    print(USAGE);
    return values.help ? 0 : 1;
  }
  const limit = readLimit(values.limit);
  const zap = readZap(file);
  if (values.live && existsSync('.env')) process.loadEnvFile('.env');
  const connections = values.live
    ? liveConnections(env)
    : await sandboxConnections(env.SANDBOX_URL ?? `http://127.0.0.1:${SANDBOX_PORT}`);
  const history = new History(values['dry-run']);
  const zapier = new Zapier(history.watch(await loadApp()), Intl.DateTimeFormat().resolvedOptions().timeZone);
  const store = new FileState(values.live ? '.handoff/live' : '.handoff/sandbox');
  const engine = new Engine(zapier, connections, store, history, printTrace(print));

  print(`${zap.name}${values['dry-run'] ? ' (dry run)' : ''}`);
  await engine.check(zap);
  const { failed } = await engine.visit(zap, { limit });
  return failed > 0 ? 1 : 0;
};
