/** Assembles the playground: the sandbox, a process per realm, and the answers to the page's questions. */
import { readdirSync, readFileSync } from 'node:fs';
import { connectionsOf, liveConnections } from '../../runner/connections.js';
import { isRecord } from '../../runner/record.js';
import { secret } from '../../runner/secret.js';
import { parseZap, ZapError } from '../../runner/zap_file.js';
import { VENDORS } from '../../sandbox/kernel/emulator.js';
import { FAULTS } from '../../sandbox/kernel/faults.js';
import { deeds } from '../../sandbox/people.js';
import { createSandbox } from '../../sandbox/server.js';
import type { AppView, Draft, Realm, ServerApi, VisitAnswer } from '../protocol.js';
import type { Accounts } from './accounts.js';
import { type AppFolder, titleOf } from './apps.js';
import { fileOf, fromYaml, toYaml } from './draft.js';
import { Guard } from './guard.js';
import { createServer, type Hearing } from './http.js';
import { RealmClient } from './realm_client.js';
import { sandboxSide } from './sandbox_side.js';

export interface Options {
  /** 0 takes any free port. */
  port: number;
  /** Whether real accounts from the environment are used. */
  live: boolean;
  apps: AppFolder[];
  env: NodeJS.ProcessEnv;
  /** The folder of the built page. */
  page: string;
  /** The folder for the state of Zaps. */
  state?: string;
}

export interface Playground {
  /** The address to open in a browser. */
  address: string;
  guard: Guard;
  close(): Promise<void>;
}

const REALM_METHODS = [
  'connect',
  'form',
  'choices',
  'test',
  'run',
  'visit',
  'pause',
  'standing',
  'open',
  'resolve',
];

const isVisit = (value: unknown): value is VisitAnswer => isRecord(value) && Array.isArray(value.runs);
/** The id is checked because it becomes a file name. */
const isDraft = (value: unknown): value is Draft =>
  isRecord(value) && typeof value.id === 'string' && /^[\w.-]+$/.test(value.id);

/** Real accounts as texts; a product may have none, as long as there is at least one. */
const liveAccounts = (env: NodeJS.ProcessEnv): Accounts =>
  Object.fromEntries(
    Object.entries(liveConnections(env)).map(([name, account]) => [
      name,
      Object.fromEntries(Object.entries(account).map(([field, value]) => [field, String(value)])),
    ]),
  );

const isViews = (value: unknown): value is AppView[] => Array.isArray(value);

const examples = () =>
  readdirSync('zaps')
    .filter((file) => file.endsWith('.yaml'))
    .flatMap((file) => {
      try {
        return [{ file, name: parseZap(readFileSync(`zaps/${file}`, 'utf8'), file).name }];
      } catch (error) {
        // Somebody is working on this file; the others still load.
        if (error instanceof ZapError) return [];
        throw error;
      }
    });

const MOST_HEARD = 50;

export const createPlayground = async (options: Options): Promise<Playground> => {
  const { live, apps, page, port, state = '.handoff/playground' } = options;
  // Copied before the sandbox's addresses are added, so that live calls never use them and vice versa.
  const liveEnv = { ...options.env };
  const sandbox = await createSandbox();
  const accounts: Record<Realm, Accounts> = {
    sandbox: connectionsOf(sandbox.origin, sandbox.emulators),
    live: live ? liveAccounts(options.env) : {},
  };
  const addresses = VENDORS.map((vendor) => [`${vendor.toUpperCase()}_BASE_URL`, sandbox.urls[vendor]]);
  const withoutAccounts = Object.entries(liveEnv).filter(([name]) => !name.startsWith('HANDOFF_'));
  const env: Record<Realm, NodeJS.ProcessEnv> = {
    sandbox: Object.fromEntries([...withoutAccounts, ...addresses]),
    live: liveEnv,
  };
  const guard = new Guard({ live });
  const hookSecret = secret();
  const realms = new Map<Realm, RealmClient>();
  /** Zaps that are on, for requests to their addresses, and the results. */
  const listening = new Map<string, Draft>();
  const heard = new Map<string, VisitAnswer[]>();
  let origin = '';

  const realmOf = (realm: Realm): RealmClient => {
    const known = realms.get(realm);
    if (known) return known;
    if (realm === 'live' && !live)
      throw new ZapError('Real accounts are off. Start the playground with: npm run playground -- --live');
    const client = new RealmClient(
      {
        apps,
        accounts: accounts[realm],
        names: { sandbox: Object.keys(accounts.sandbox), live: Object.keys(accounts.live) },
        folder: `${state}/${realm}`,
        hooks: `${origin}/hooks`,
        hookSecret,
        shortWaits: realm === 'sandbox',
      },
      env[realm],
    );
    realms.set(realm, client);
    return client;
  };
  const ask = (realm: Realm, method: string, question: unknown): Promise<unknown> =>
    realmOf(realm).ask(method, question, realm === 'sandbox' ? sandbox.instance : undefined);

  /** Requested when an app is reloaded after a rebuild. */
  const views = async (): Promise<AppView[]> => {
    const answered = await ask('sandbox', 'views', {});
    if (!isViews(answered)) throw new ZapError('The apps could not be loaded.');
    return answered;
  };

  const own: ServerApi = {
    start: async () => ({
      apps: await views(),
      live,
      examples: examples(),
      deeds: Object.entries(deeds).map(([key, { does }]) => ({ key, does })),
      faults: [...FAULTS].filter((fault) => fault !== 'status'),
      products: VENDORS.map((value) => ({ value, label: titleOf(value) })),
    }),
    example: async ({ file }) => {
      if (!examples().some((each) => each.file === file)) throw new ZapError(`There is no example ${file}.`);
      const place = { app: 'handoff', realm: 'sandbox' } as const;
      return { draft: fromYaml(readFileSync(`zaps/${file}`, 'utf8'), file, place) };
    },
    exported: async ({ draft }) => ({ file: fileOf(draft), yaml: toYaml(draft) }),
    imported: async ({ file, yaml }) => {
      const { id, ...draft } = fromYaml(yaml, file, { app: 'handoff', realm: 'sandbox' });
      // Not the same Zap as one opened earlier from a file of this name.
      return { draft: { ...draft, id: `${id.replace(/[^\w-]+/g, '_')}_${Date.now().toString(36)}` } };
    },
    heard: async ({ draft }) => {
      const answers = heard.get(draft.id) ?? [];
      heard.delete(draft.id);
      return {
        on: listening.has(draft.id),
        said: answers.flatMap(({ said, failure }) => (failure ? [failure.message] : said)),
        runs: answers.flatMap(({ runs }) => runs),
        requests: answers.flatMap(({ requests }) => requests),
      };
    },
    ...sandboxSide(sandbox),
    reload: async () => {
      for (const client of realms.values()) client.stop();
      return { said: 'The next step runs with the app as it is built now.' };
    },
  };

  const answer = (method: string, question: unknown): Promise<unknown> | undefined => {
    if (REALM_METHODS.includes(method)) return ofRealm(method, question);
    const answering: unknown = Object.hasOwn(own, method) ? Reflect.get(own, method) : undefined;
    return typeof answering === 'function' ? answering(question) : undefined;
  };

  const ofRealm = async (method: string, question: unknown): Promise<unknown> => {
    if (!isRecord(question)) throw new ZapError('Ask with a JSON object.');
    const { draft } = question;
    if (draft !== undefined && !isDraft(draft)) throw new ZapError('This is no draft of a Zap.');
    const realm = (isDraft(draft) ? draft.realm : question.realm) === 'live' ? 'live' : 'sandbox';
    const answered = await ask(realm, method, question);
    if (isDraft(draft) && isVisit(answered) && (method === 'visit' || method === 'pause')) {
      if (answered.on) listening.set(draft.id, draft);
      else listening.delete(draft.id);
    }
    return answered;
  };

  const hear = async (given: string, request: Hearing): Promise<boolean> => {
    const draft = given.startsWith(`${hookSecret}-`)
      ? listening.get(given.slice(hookSecret.length + 1))
      : undefined;
    if (!draft) return false;
    // The product does not wait for the run.
    ask(draft.realm, 'hear', { draft, request }).then((answered) => {
      if (isVisit(answered))
        heard.set(draft.id, [...(heard.get(draft.id) ?? []), answered].slice(-MOST_HEARD));
    }, console.error);
    return true;
  };

  const server = createServer({ guard, answer, hear, page });
  origin = await server.listen({ port, host: '127.0.0.1' });
  // Loads the apps while the browser opens.
  views().catch(() => undefined);

  return {
    address: guard.key ? `${origin}/?key=${guard.key}` : origin,
    guard,
    close: async () => {
      for (const client of realms.values()) client.stop();
      await Promise.all([server.close(), sandbox.close()]);
    },
  };
};
