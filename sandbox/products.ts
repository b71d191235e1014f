/** Works in the products of a running sandbox, as their users do: plain HTTP, none of the app's code. */
import _ from 'lodash';
import { VENDORS, type Vendor } from './kernel/emulator.js';

export type Json = Record<string, unknown>;

const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const object = (value: unknown): Json => (isJson(value) ? value : {});
export const list = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isJson) : []);
export const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Where the products are, and how to sign in: a sandbox in this process or in another. */
export interface Products {
  urls: Record<Vendor, string>;
  emulators: Record<Vendor, { credentials: Record<string, string> }>;
}

/** The products of a sandbox in another process, which reports what it has; undefined if none answers. */
export const productsAt = async (origin: string): Promise<Products | undefined> => {
  const answer: unknown = await fetch(`${origin}/_control`)
    .then((response) => response.json())
    .catch(() => undefined);
  const vendors = object(object(answer).vendors);
  const of = (vendor: Vendor): Json => object(vendors[vendor]);
  if (!VENDORS.every((vendor) => 'base' in of(vendor))) return undefined;
  const emulatorOf = (vendor: Vendor) => ({ credentials: _.mapValues(object(of(vendor).credentials), text) });
  const urlOf = (vendor: Vendor): string => origin + text(of(vendor).base);
  return {
    urls: {
      onepagecrm: urlOf('onepagecrm'),
      highlevel: urlOf('highlevel'),
      flowdash: urlOf('flowdash'),
      filestage: urlOf('filestage'),
    },
    emulators: {
      onepagecrm: emulatorOf('onepagecrm'),
      highlevel: emulatorOf('highlevel'),
      flowdash: emulatorOf('flowdash'),
      filestage: emulatorOf('filestage'),
    },
  };
};

export const callProduct = async (
  { urls, emulators }: Products,
  vendor: Vendor,
  method: string,
  path: string,
  body?: object,
): Promise<unknown> => {
  const { api_key: key, user_id: user } = emulators[vendor].credentials;
  const authorization = user ? `Basic ${Buffer.from(`${user}:${key}`).toString('base64')}` : `Bearer ${key}`;
  const answer = await fetch(urls[vendor] + path, {
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
