import { afterEach, expect } from '@jest/globals';
import type { Entry } from '../../../sandbox/kernel/request_log.js';
import { appFor, failure, runner } from '../../support/app.js';
import { complaintsAbout } from '../../support/referee.js';
import { connectionTo, useSandbox } from '../../support/sandbox.js';
import { pick, type Stored } from '../../support/state.js';

type Json = Record<string, unknown>;

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** OnePageCRM's own app against a fresh sandbox; every request is held against the vendor's OpenAPI file. */
export const useOnePageCrm = () => {
  const sandbox = useSandbox('onepagecrm');
  const app = appFor('onepagecrm');
  let execute = runner(app);
  let forgotten: Entry[] = [];

  afterEach(async () => {
    const all = [...forgotten, ...sandbox().log.all()];
    forgotten = [];
    // A separate cache for every test.
    execute = runner(app);
    expect(await complaintsAbout(all)).toEqual([]);
  });

  const auth = () => connectionTo(sandbox(), 'onepagecrm');
  const find = (collection: string, match: object): Stored =>
    pick(sandbox(), 'onepagecrm', collection, match);
  const run = (path: string, inputData: Json = {}, meta: Json = {}): Promise<unknown> =>
    execute(`${path}.operation.perform`, { authData: auth(), inputData, meta });

  return {
    sandbox,
    auth,
    execute: (method: string, bundle: Json) => execute(method, bundle),
    run,
    /** The rows of a trigger or search. */
    rows: async (path: string, inputData: Json = {}, meta: Json = {}): Promise<Json[]> => {
      const result = await run(path, inputData, meta);
      if (!Array.isArray(result)) throw new Error(`${path} gave no list.`);
      return result.filter(isJson);
    },
    /** The record of a create. */
    record: async (path: string, inputData: Json, meta: Json = {}): Promise<Json> => {
      const result = await run(path, inputData, meta);
      if (!isJson(result)) throw new Error(`${path} gave no record.`);
      return result;
    },
    /** The sentence that a failing run shows. */
    complaint: async (path: string, inputData: Json = {}, meta: Json = {}): Promise<string> =>
      (await failure(run(path, inputData, meta))).message,
    /** The form or the output of an operation, as the editor would show it. */
    fields: async (path: string, part: 'inputFields' | 'outputFields' = 'inputFields'): Promise<Json[]> => {
      const result = await execute(`${path}.operation.${part}`, { authData: auth(), inputData: {} });
      return Array.isArray(result) ? result.filter(isJson) : [];
    },
    /** The emulator's records, which tests may change freely. */
    account: () => sandbox().emulators.onepagecrm.account,
    settings: () => sandbox().emulators.onepagecrm.settings,
    find,
    /** What the API answers to this request, in place of what it would. */
    answer: (data: unknown, about: { path: string; method?: string; status?: number; times?: number }) =>
      sandbox().faults.add({
        vendor: 'onepagecrm',
        kind: 'status',
        status: 200,
        body: { status: 0, data },
        ...about,
      }),
    /** Id of the seeded contact with that last name. */
    contactId: (last_name = 'Okafor'): string => find('contacts', { last_name }).id,
    /** Key in the form of the account's own contact field. */
    customKey: (name: string): string => `cf_${find('custom_fields', { name }).id}`,
    /** Clears the list of requests. */
    forget: (): void => {
      forgotten.push(...sandbox().log.all());
      sandbox().log.clear();
    },
    /** `GET /contacts/ID` and the like, in their order, without queries. */
    requests: (): string[] =>
      sandbox()
        .log.all()
        .map(({ method, url }) => `${method} ${(url.split('?')[0] ?? '').replace(/[0-9a-f]{24}/, 'ID')}`),
    /** The queries of the requests so far. */
    queries: (): Json[] =>
      sandbox()
        .log.all()
        .map(({ url }) => Object.fromEntries(new URLSearchParams(url.split('?')[1] ?? ''))),
    /** Bodies of the writes so far. */
    sent: (): unknown[] =>
      sandbox()
        .log.all()
        .filter(({ method }) => method !== 'GET')
        .map(({ body }) => body),
  };
};

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** ISO time this long ago. */
export const ago = (milliseconds: number): string => new Date(Date.now() - milliseconds).toISOString();

/** A time as answers show it: to the second. */
export const shown = (iso: unknown): string => String(iso).replace(/\.\d+Z$/, 'Z');

/** The day it is now in a time zone. */
export const todayIn = (timeZone: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date());
