/** Operations on zapier-platform-core, called the way Zapier calls them. */
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createAppHandler, type ZObject } from 'zapier-platform-core';
import packageJson from '../package.json' with { type: 'json' };
import type { Sent } from './wire.js';

export interface Call {
  /** e.g. `triggers.new_contact.operation.perform`. */
  method: string;
  auth: Record<string, string>;
  input?: object;
  meta?: object;
  /** The contents of `z.cache`, kept between the calls that share it. */
  cache?: object;
}

/** Calls an app's operations one at a time; returns their results. */
export const caller = (app: object) => {
  const handle = createAppHandler(app);
  return async ({ method, auth, input = {}, meta = {}, cache = {} }: Call): Promise<unknown> => {
    const bundle = { authData: auth, inputData: input, inputDataRaw: input, meta };
    return (await handle({ command: 'execute', method, bundle, zcacheTestObj: cache })).results;
  };
};

/** How many records or fields came back. */
export const count = (results: unknown): number => (Array.isArray(results) ? results.length : 1);

const display = { label: 'Bench', description: 'Does what the benchmark wants.' };

/** An app with one trigger, create and form. */
export const tinyApp = (perform: (z: ZObject, auth: Record<string, string>) => Promise<object[]>) => {
  const run = (z: ZObject, bundle: { authData: Record<string, string> }) => perform(z, bundle.authData);
  return {
    version: packageJson.version,
    platformVersion: packageJson.dependencies['zapier-platform-core'],
    triggers: { bench: { key: 'bench', noun: 'Bench', display, operation: { perform: run } } },
    creates: {
      bench: {
        key: 'bench',
        noun: 'Bench',
        display,
        operation: { perform: async () => ({ id: '1' }), inputFields: [async () => []] },
      },
    },
  };
};

interface App {
  triggers: object;
  creates: object;
}

/** The built app, as Zapier would load it. */
export const builtApp = async (): Promise<App> =>
  (await import(pathToFileURL(resolve('dist/index.js')).href)).default;

/** The app with additional operations that do nothing. */
export const withTiny = (app: App): object => {
  const { triggers, creates } = tinyApp(async () => []);
  return { ...app, triggers: { ...app.triggers, ...triggers }, creates: { ...app.creates, ...creates } };
};

/** Where the operations of `tinyApp` are. */
export const TINY = {
  trigger: 'triggers.bench.operation.perform',
  create: 'creates.bench.operation.perform',
  form: 'creates.bench.operation.inputFields',
} as const;
export type Kind = keyof typeof TINY;

/** Resends requests through `z.request`, one after the other. */
export const resend = async (z: ZObject, origin: string, requests: Sent[]): Promise<unknown[]> => {
  const answers: unknown[] = [];
  for (const { method, url, headers, body } of requests) {
    const answer = await z.request({
      url: origin + url,
      method: asMethod(method),
      headers,
      ...(body && { body }),
    });
    answers.push(answer.data);
  }
  return answers;
};

const METHODS = ['GET', 'POST', 'PUT', 'DELETE'] as const;
const asMethod = (name: string) => METHODS.find((method) => method === name) ?? 'GET';
