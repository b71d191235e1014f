import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { SANDBOX_PORT } from '../sandbox/kernel/port.js';
import { findSandbox, liveConnections } from './connections.js';
import { Engine } from './engine.js';
import { History } from './history.js';
import { loadApp } from './load_app.js';
import { printTrace } from './print_trace.js';
import { isRecord } from './record.js';
import { createStash } from './stash.js';
import { FileState } from './state.js';
import { readZap, type Zap, ZapError } from './zap_file.js';
import { readFailure, Zapier } from './zapier.js';

const USAGE = `Runs a Zap once: turns it on at the first run, polls its trigger at every later one.

  npm run zap -- zaps/<file>.yaml [--dry-run] [--limit N] [--payloads] [--reset] [--live [--yes]]

  --dry-run   show what would be sent, send nothing, remember nothing
  --limit N   run for the N oldest new records only; the others wait
  --payloads  show what is sent and answered, without keys
  --reset     forget what was seen, and turn the Zap on afresh
  --live      real accounts, from .env (see .env.example), instead of the sandbox
  --yes       with --live: do not ask before the first write

What a Zap has seen is kept in .handoff/sandbox/ and .handoff/live/, one file per Zap.`;

const OPTIONS = {
  'dry-run': { type: 'boolean', default: false },
  live: { type: 'boolean', default: false },
  limit: { type: 'string' },
  payloads: { type: 'boolean', default: false },
  reset: { type: 'boolean', default: false },
  yes: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

/**
 * npm keeps options before `--`, or without it, for itself, and the Zap would then do what the user meant to prevent.
 * npm leaves those options in the environment.
 */
const refuseEaten = (args: string[], env: NodeJS.ProcessEnv): void => {
  const isGiven = (name: string) => args.some((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`));
  const eaten = Object.keys(OPTIONS).flatMap((name) => {
    const value = env[`npm_config_${name.replace('-', '_')}`] ?? '';
    if (value === '' || value === 'false' || isGiven(name)) return [];
    return value === 'true' ? `--${name}` : `--${name} ${value}`;
  });
  if (eaten.length === 0) return;
  const options = eaten.join(' ');
  const file = args.find((arg) => !arg.startsWith('-')) ?? 'zaps/<file>.yaml';
  throw new ZapError(
    `npm kept ${options} for itself, so nothing was run. Put it after two dashes: npm run zap -- ${file} ${options}`,
  );
};

const readArguments = (args: string[]) => {
  try {
    return parseArgs({ args, allowPositionals: true, options: OPTIONS });
  } catch (error) {
    throw new ZapError(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  }
};

const readLimit = (text: string | undefined): number => {
  if (text === undefined) return Number.POSITIVE_INFINITY;
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new ZapError('--limit must be a whole number of at least 1.');
};

/** Asks a person at the terminal; without one, the answer is no. */
export type Ask = (question: string) => Promise<boolean>;

export const askTerminal: Ask = async (question) => {
  if (!process.stdin.isTTY)
    throw new ZapError(
      'Nobody is at this terminal to confirm a write to real accounts. Add --yes to write without confirmation.',
    );
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^y(es)?$/i.test((await terminal.question(question)).trim());
  } finally {
    terminal.close();
  }
};

/** The accounts that a Zap writes to, by the names that their connections show. */
const accountsOf = async (
  zap: Zap,
  zapier: Zapier,
  connections: Record<string, object>,
): Promise<string[]> => {
  const names = new Set(
    zap.actions
      .filter(({ kind, orCreate }) => kind === 'creates' || orCreate)
      .map(({ connection }) => connection),
  );
  return Promise.all(
    [...names].map(async (name) => {
      const account: unknown = await zapier
        .call('authentication.test', connections[name] ?? {})
        .catch((error: unknown) => {
          throw new ZapError(`${name}: ${readFailure(error).message}`);
        });
      return isRecord(account) && typeof account.label === 'string' ? account.label : name;
    }),
  );
};

/** What `npm run zap` does with these arguments; returns the exit code. Fails with a `ZapError` for the user to read. */
export const runCommand = async (
  args: string[],
  env: NodeJS.ProcessEnv,
  print: (line: string) => void,
  { ask = askTerminal, load = loadApp }: { ask?: Ask; load?: typeof loadApp } = {},
): Promise<number> => {
  refuseEaten(args, env);
  const { values, positionals } = readArguments(args);
  const [file, ...others] = positionals;
  if (values.help || !file) {
    print(USAGE);
    return values.help ? 0 : 1;
  }
  if (others.length > 0) throw new ZapError(`One Zap at a time: leave out ${others.join(', ')}.`);
  if (values['dry-run'] && values.reset)
    throw new ZapError('A dry run does not reset anything: leave out --reset or --dry-run.');
  const limit = readLimit(values.limit);
  const zap = readZap(file);
  if (values.live && existsSync('.env')) process.loadEnvFile('.env');
  const { connections, instance } = values.live
    ? { connections: liveConnections(env), instance: undefined }
    : await findSandbox(env.SANDBOX_URL ?? `http://127.0.0.1:${SANDBOX_PORT}`);
  const history = new History(values['dry-run'], values.payloads);
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  // With real accounts, no product could fetch a file from this machine.
  const stash = values.live ? undefined : await createStash();
  const zapier = new Zapier(history.watch(await load()), timeZone, stash);
  const store = new FileState(values.live ? '.handoff/live' : '.handoff/sandbox', instance);
  const engine = new Engine(
    zapier,
    connections,
    store,
    history,
    printTrace(print, {}, values.live ? '' : ' (npm run sandbox help says how)'),
  );

  print(`${zap.name}${values['dry-run'] ? ' (dry run)' : ''}`);
  await engine.check(zap);
  if (values.live && !values['dry-run']) {
    const accounts = await accountsOf(zap, zapier, connections);
    history.take();
    if (accounts.length > 0) {
      print(`  writes to real accounts: ${accounts.join(', ')}`);
      if (!values.yes && !(await ask('  Go on? (yes/no) '))) {
        print('  nothing was done');
        return 1;
      }
    }
  }
  if (values.reset) store.reset(zap.id);
  store.read(zap.id);
  if (store.forgotten) print('  this is another sandbox than last time: what was seen there is forgotten');
  const { failed } = await engine.visit(zap, { limit });
  return failed > 0 ? 1 : 0;
};
