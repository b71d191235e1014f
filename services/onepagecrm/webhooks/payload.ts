/** Reads what a webhook sent. */
import _ from 'lodash';
import type { Delivery } from '../../../platform/delivery.js';
import { text } from '../../../platform/values.js';
import { isObject } from '../../../platform/wire.js';

/**
 * What OnePageCRM sends to the address that an administrator enters there (its webhooks page): `timestamp`, `secretkey`, `type`,
 * `reason`, `data`. The page describes a form and shows JSON, so both are read, in any letter case.
 */
export interface Payload {
  /** `contact`, `action`, `deal`, `note` … in lower case. */
  type: string;
  /** `created`, `updated` … in lower case. */
  reason: string;
  /** Unix seconds, as text. */
  timestamp: string | null;
  /** The record's id; null if nothing names it. */
  id: string | null;
  /** The record as sent: all of it, a part, in old field names, or nothing but its id. */
  data: Record<string, unknown>;
  /** All of the body. */
  body: Record<string, unknown>;
}

/** How much of a form is read: OnePageCRM nests a contact's values three deep. */
const LIMITS = { depth: 6, arrayLimit: 200, parameterLimit: 2_000, allowPrototypes: false } as const;

/** `data[contact][id]=5a` and the like: each name is a path. The library is loaded only for a delivery that needs it. */
const unfold = async (form: string | Record<string, unknown>): Promise<Record<string, unknown>> => {
  const { default: qs } = await import('qs');
  return qs.parse(form, LIMITS);
};

const parsed = (value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
};

const OBJECT_ID = /^BSON::ObjectId\('([0-9a-f]{24})'\)$/i;

const RUBY = /"(?:[^"\\]|\\.)*"|=>|\bnil\b|BSON::ObjectId\(["']([0-9a-f]{24})["']\)/gi;

/** JSON with Ruby's own words in it, as in the samples of OnePageCRM's webhooks page. Texts stay as they are. */
const withoutRuby = (content: string): string =>
  content.replace(RUBY, (word: string, id?: string) => {
    if (word.startsWith('"')) return word;
    return id ? `"${id}"` : word === '=>' ? ':' : 'null';
  });

/** Replaces the same words where they are texts. */
const meant = (value: unknown): unknown => {
  if (typeof value === 'string') return value === 'nil' ? null : value.replace(OBJECT_ID, '$1');
  if (Array.isArray(value)) return value.map(meant);
  return isObject(value) ? _.mapValues(value, meant) : value;
};

/** The body with its fields in place. A form is read from its content, which still has every value of a list. */
const bodyOf = async ({ body, content }: Delivery): Promise<Record<string, unknown>> => {
  const json = parsed(content);
  if (isObject(json)) return json;
  const mended = json === content ? parsed(withoutRuby(content)) : content;
  if (isObject(mended)) return mended;
  if (json === content && content.includes('=')) return unfold(content);
  if (!isObject(body)) return {};
  return Object.keys(body).some((name) => name.includes('[')) ? unfold(body) : body;
};

const lowered = (value: unknown): string => (typeof value === 'string' ? value.trim().toLowerCase() : '');

/** What a delivery holds, before it is interpreted. */
export interface Sent {
  secret: string | null;
  body: Record<string, unknown>;
}

export const readSent = async (delivery: Delivery): Promise<Sent> => {
  const body = await bodyOf(delivery);
  return { secret: text(body.secretkey), body };
};

/** Undefined if it does not come from OnePageCRM's webhooks. */
export const readPayload = ({ body }: Sent): Payload | undefined => {
  const type = lowered(body.type);
  if (type === '') return undefined;
  // A contact is nested again, in `contact`; other records may be, too. An id may come alone.
  const sent = meant(parsed(body.data));
  const inner = isObject(sent) && Object.hasOwn(sent, type) ? sent[type] : sent;
  const data = isObject(inner) ? inner : {};
  return {
    type,
    reason: lowered(body.reason),
    timestamp: text(body.timestamp),
    id: text(data.id) ?? text(inner)?.trim() ?? null,
    data,
    body,
  };
};
