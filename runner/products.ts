import type { Vendor } from '../sandbox/kernel/emulator.js';
import type { Sandbox } from '../sandbox/server.js';

export type Json = Record<string, unknown>;

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const object = (value: unknown): Json => (isJson(value) ? value : {});
export const list = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isJson) : []);
export const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Works in a product itself, as its people do: plain HTTP, none of the app's code. */
export const callProduct = async (
  sandbox: Sandbox,
  vendor: Vendor,
  method: string,
  path: string,
  body?: object,
): Promise<unknown> => {
  const { credentials } = sandbox.emulators[vendor];
  const key = Reflect.get(credentials, 'api_key');
  const user = Reflect.get(credentials, 'user_id');
  const authorization = user ? `Basic ${Buffer.from(`${user}:${key}`).toString('base64')}` : `Bearer ${key}`;
  const answer = await fetch(sandbox.urls[vendor] + path, {
    method,
    headers: {
      authorization,
      accept: 'application/json',
      'content-type': 'application/json',
      version: '2021-07-28',
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!answer.ok)
    throw new Error(`${vendor} ${method} ${path} answered ${answer.status}: ${await answer.text()}`);
  return answer.json();
};
