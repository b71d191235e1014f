import type { Sandbox } from '../../../sandbox/server.js';
import { useSandbox } from '../../support/sandbox.js';

export type Json = Record<string, unknown>;

export interface Answer {
  status: number;
  headers: Headers;
  body: Json;
}

export interface Options {
  body?: unknown;
  /** An undefined value removes a header. */
  headers?: Record<string, string | undefined>;
}

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const send = async (
  sandbox: Sandbox,
  method: string,
  path: string,
  { body, headers = {} }: Options = {},
): Promise<Answer> => {
  const all = {
    authorization: `Bearer ${sandbox.emulators.highlevel.credentials.api_key}`,
    version: '2021-07-28',
    ...(body !== undefined && { 'content-type': 'application/json' }),
    ...headers,
  };
  const answer = await fetch(sandbox.urls.highlevel + path, {
    method,
    headers: Object.entries(all).flatMap(
      ([name, value]): Array<[string, string]> => (value === undefined ? [] : [[name, value]]),
    ),
    redirect: 'manual',
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await answer.text();
  const parsed: unknown = answer.headers.get('content-type')?.includes('json') ? JSON.parse(text) : {};
  return { status: answer.status, headers: answer.headers, body: isJson(parsed) ? parsed : {} };
};

/** A running sandbox, fresh for every test, and the ways a test talks to its HighLevel. */
export const useHighLevel = () => {
  const sandbox = useSandbox('highlevel');
  return {
    sandbox,
    /** The emulator, to look at what it holds and to set its switches. */
    highlevel: () => sandbox().emulators.highlevel,
    location: () => sandbox().emulators.highlevel.credentials.location_id,
    send: (method: string, path: string, options?: Options) => send(sandbox(), method, path, options),
    /** The id of a seeded contact. */
    contactId: (email = 'nora@harborpine.example.com'): string => {
      const { contacts } = sandbox().emulators.highlevel.store;
      const found = contacts.find((contact) => contact.email === email);
      if (!found) throw new Error(`No contact has ${email}.`);
      return found.id;
    },
  };
};

/** The object under a key of an answer; fails the test when there is none. */
export const part = (body: Json, key: string): Json => {
  const value = body[key];
  if (!isJson(value)) throw new Error(`There is no object under ${key}: ${JSON.stringify(body)}`);
  return value;
};

/** The objects in the list under a key of an answer; fails the test when there is no list. */
export const rows = (body: Json, key: string): Json[] => {
  const value = body[key];
  if (!Array.isArray(value)) throw new Error(`There is no list under ${key}: ${JSON.stringify(body)}`);
  return value.filter(isJson);
};

/** The ids of the rows under a key. */
export const ids = (body: Json, key: string): unknown[] => rows(body, key).map(({ id, _id }) => id ?? _id);
