import { createAppHandler, type ZObject } from 'zapier-platform-core';
import type { Api, AuthData, Client, Meta } from '../../platform/client.js';
import { createClient } from '../../platform/create_client.js';
import { Failure, type Problem } from '../../platform/failure.js';

/** Runs a piece of code inside zapier-platform-core, with the `z` of a real run. `dress` may change the app. */
export const withZ = <T>(
  work: (z: ZObject) => Promise<T>,
  cache: object = {},
  dress: (app: object) => object = (app) => app,
  customLogger: (message: string, data: object) => void = () => {},
): Promise<T> =>
  new Promise((resolve, reject) => {
    const perform = async (z: ZObject) => {
      await work(z).then(resolve, reject);
      return { id: 'done' };
    };
    const probe = {
      key: 'probe',
      noun: 'Probe',
      display: { label: 'Probe', description: 'Runs a piece of code.' },
      operation: { perform },
    };
    const app = {
      version: '0.0.0',
      platformVersion: '19.1.0',
      flags: { throwForThrottlingEarly: false },
      creates: { probe },
    };
    const method = 'creates.probe.operation.perform';
    const event = { command: 'execute', method, bundle: {}, zcacheTestObj: cache, customLogger } as const;
    createAppHandler(dress(app))(event).catch(reject);
  });

/** What Zapier says about a usual run. */
export const META: Meta = {
  isLoadingSample: false,
  isPopulatingDedupe: false,
  page: 0,
  timezone: 'UTC',
  withSearch: false,
};

/** An API without quirks; each test changes what it is about. */
export const plainApi = (changes: Partial<Api> = {}): Api => ({
  label: 'Acme',
  baseUrl: () => 'http://127.0.0.1:9',
  headers: ({ api_key }) => ({ Authorization: `Bearer ${api_key}` }),
  explain: ({ status, text }) => ({ kind: 'conflict', message: `${status} ${text}` }),
  ...changes,
});

export interface Setting {
  api?: Partial<Api>;
  auth?: AuthData;
  meta?: Partial<Meta>;
  cache?: object;
  /** Receives what core writes to Zapier's log. */
  log?: (message: string, data: object) => void;
}

/** Runs a piece of code with a client, as a service receives it. */
export const withClient = <T>(
  { api, auth = { api_key: 'k3y' }, meta, cache, log }: Setting,
  work: (client: Client, logged: string[]) => Promise<T>,
): Promise<T> =>
  withZ(
    (z) => {
      const logged: string[] = [];
      const console = { ...z.console, log: (line: string) => logged.push(line) };
      return work(
        createClient({ ...z, console }, auth, { ...META, ...meta }, plainApi(api), JSON.stringify),
        logged,
      );
    },
    cache,
    undefined,
    log,
  );

/** The problem that a piece of code ends with. */
export const problemOf = async (run: Promise<unknown>): Promise<Problem> => {
  try {
    await run;
  } catch (error) {
    if (error instanceof Failure) return error.problem;
    throw error;
  }
  throw new Error('The run was expected to fail, and did not.');
};
