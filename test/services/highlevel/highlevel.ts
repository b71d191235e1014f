import { afterEach, expect } from '@jest/globals';
import type { Entry } from '../../../sandbox/kernel/request_log.js';
import { appFor, failure, runner } from '../../support/app.js';
import { complaintsAbout } from '../../support/referee.js';
import { connectionTo, useSandbox } from '../../support/sandbox.js';
import { pick } from '../../support/state.js';

type Json = Record<string, unknown>;

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A page that the user's browser opens: no call of the API. */
const SIGN_IN = '/oauth/chooselocation';

/** HighLevel's own app against a fresh sandbox; every request is held against the vendor's OpenAPI file. */
export const useHighLevel = () => {
  const sandbox = useSandbox('highlevel');
  const app = appFor('highlevel');
  let execute = runner(app);
  let forgotten: Entry[] = [];

  afterEach(async () => {
    const all = [...forgotten, ...sandbox().log.all()];
    forgotten = [];
    // A separate cache for every test.
    execute = runner(app);
    expect(await complaintsAbout(all.filter(({ url }) => !url.includes(SIGN_IN)))).toEqual([]);
  });

  const auth = () => connectionTo(sandbox(), 'highlevel');
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
    store: () => sandbox().emulators.highlevel.store,
    settings: () => sandbox().emulators.highlevel.settings,
    location: () => sandbox().emulators.highlevel.credentials.location_id,
    /** Clears the list of requests. */
    forget: (): void => {
      forgotten.push(...sandbox().log.all());
      sandbox().log.clear();
    },
    /** `GET /contacts/5a` and the like, in their order, without the location's id. */
    requests: (): string[] =>
      sandbox()
        .log.all()
        .map(({ method, url }) =>
          `${method} ${url.split('?')[0]}`.replace(
            sandbox().emulators.highlevel.credentials.location_id,
            'LOCATION',
          ),
        ),
    /** Bodies of the writes so far, searches left out. */
    sent: (): unknown[] =>
      sandbox()
        .log.all()
        .filter(({ method, url }) => method !== 'GET' && !url.includes('search'))
        .map(({ body }) => body),
    pick: (collection: string, match: object = {}) => pick(sandbox(), 'highlevel', collection, match),
    contactId: (firstName = 'Nora'): string => pick(sandbox(), 'highlevel', 'contacts', { firstName }).id,
    /** The id of one of the location's custom fields. */
    fieldId: (key: string): string =>
      pick(sandbox(), 'highlevel', 'customFields', { fieldKey: `contact.${key}` }).id,
  };
};

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

/** ISO time this long ago. */
export const ago = (milliseconds: number): string => new Date(Date.now() - milliseconds).toISOString();
