import { afterEach } from '@jest/globals';
import type { Workflow } from '../../../sandbox/flowdash/types.js';
import { appFor, failure, runner } from '../../support/app.js';
import { connectionTo, useSandbox } from '../../support/sandbox.js';

export type Json = Record<string, unknown>;

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const CLIENTS = 'Client Onboarding';
/** Flowdash auto-increments its Unique ID. */
export const BUGS = 'Bug Tracker';
/** It has no Unique ID. */
export const IDEAS = 'Ideas';

/** Flowdash's own app against a fresh sandbox. */
export const useFlowdash = () => {
  const sandbox = useSandbox('flowdash');
  const app = appFor('flowdash');
  let execute = runner(app);

  /** Minutes pass, and the short-term cache is gone. */
  const forgetKept = () => {
    execute = runner(app);
  };
  // A separate cache for every test.
  afterEach(forgetKept);

  const auth = () => connectionTo(sandbox(), 'flowdash');
  const store = () => sandbox().emulators.flowdash.store;

  const workflow = (name: string): Workflow => {
    const found = store().workflows.find((each) => each.name === name);
    if (!found) throw new Error(`The seed has no workflow ${name}.`);
    return found;
  };
  const field = (name: string, of = CLIENTS) => {
    const found = workflow(of).fields.find((each) => each.name === name);
    if (!found) throw new Error(`${of} has no field ${name}.`);
    return found;
  };
  const uniqueId = ({ fields }: Workflow) => fields.find(({ type }) => type === 'uniqueId')?.id ?? '';

  const run = (path: string, inputData: Json = {}, meta: Json = {}): Promise<unknown> =>
    execute(`${path}.operation.perform`, { authData: auth(), inputData, meta });

  return {
    sandbox,
    auth,
    store,
    workflow,
    field,
    run,
    forgetKept,
    execute: (method: string, bundle: Json) => execute(method, bundle),
    settings: () => sandbox().emulators.flowdash.settings,
    id: (name: string): string => workflow(name).id,
    /** Input key of one of the workflow's own fields. */
    cf: (name: string, of = CLIENTS): string => `cf_${field(name, of).id}`,
    /** The rows of a trigger or search. */
    rows: async (path: string, inputData: Json, meta: Json = {}): Promise<Json[]> => {
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
    complaint: async (path: string, inputData: Json = {}): Promise<string> =>
      (await failure(run(path, inputData))).message,
    /** The form or the output fields of an operation, as the editor would show them. */
    form: async (path: string, inputData: Json, part = 'inputFields'): Promise<Json[]> => {
      const result = await execute(`${path}.operation.${part}`, { authData: auth(), inputData });
      return Array.isArray(result) ? result.filter(isJson) : [];
    },
    /** A task as the sandbox keeps it, by the value of its Unique ID. */
    stored: (id: string, of = CLIENTS) => {
      const key = uniqueId(workflow(of));
      return store().tasks.find(
        ({ workflowId, values }) => workflowId === workflow(of).id && values.get(key) === id,
      );
    },
    /** Somebody at work in Flowdash. Leaves no trace in the log. */
    byHand: async (method: string, path: string, body?: Json): Promise<void> => {
      const answer = await fetch(sandbox().urls.flowdash + path, {
        method,
        headers: { authorization: `Bearer ${auth().api_key}`, 'content-type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      });
      if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
      sandbox().log.clear();
    },
    /** `GET /workflows/CLIENTS/tasks?Stage=Done` and the like, decoded, in their order. */
    requests: (): string[] => {
      const names = new Map([CLIENTS, BUGS, IDEAS].map((name) => [workflow(name).id, name.split(' ')[0]]));
      return sandbox()
        .log.all()
        .map(({ method, url }) =>
          `${method} ${decodeURIComponent(url)}`.replace(/workflows\/(\w+)/, (whole, id: string) =>
            names.has(id) ? `workflows/${names.get(id)}` : whole,
          ),
        );
    },
    /** Bodies of the writes so far. */
    sent: (): unknown[] =>
      sandbox()
        .log.all()
        .filter(({ method }) => method !== 'GET')
        .map(({ body }) => body),
  };
};

/** Requests made once per workflow every five minutes, in any order. */
export const METADATA = (name: string): string[] => [
  `GET /workflows/${name}/fields`,
  'GET /workflows',
  `GET /workflows/${name}/users`,
];
