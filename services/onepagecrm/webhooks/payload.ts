/** Reads what a webhook sent. */
import _ from 'lodash';
import type { Delivery } from '../../../platform/delivery.js';
import { property } from '../../../platform/error_answers.js';
import { text } from '../../../platform/values.js';

/**
 * What OnePageCRM sends to the address that an administrator enters there (its webhooks page): `timestamp`, `secretkey`,
 * `type`, `reason`, `data`. Described as a form and shown as JSON, so both are read, in any letter case.
 */
export interface Payload {
  /** `contact`, `action`, `deal`, `note` … in lower case. */
  type: string;
  /** `created`, `updated` … in lower case. */
  reason: string;
  /** Unix seconds, as text. */
  timestamp: string | null;
  /** Of the record; null where nothing names it. */
  id: string | null;
  /** The record as sent: all of it, a part, in old field names, or nothing but its id. */
  data: Record<string, unknown>;
  /** All of the body. */
  body: Record<string, unknown>;
}

/** A record is two names deep, and has no list that long. What goes beyond is passed over, names of prototypes too. */
const LIMITS = { depth: 5, parameterLimit: 1_000, arrayLimit: 100 };

const object = (value: unknown): Record<string, unknown> =>
  _.isPlainObject(value) ? { ...Object(value) } : {};

const parsed = (value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
};

const RUBY = /"(?:[^"\\]|\\.)*"|=>|\bnil\b|BSON::ObjectId\(\s*['"]([0-9a-f]{24})['"]\s*\)/gi;

/** The samples of the webhooks page are written as Ruby does: `nil`, `BSON::ObjectId('…')`. Texts stay as they are. */
const fromRuby = (content: string): string =>
  content.replace(RUBY, (found, id?: string) => {
    if (found.startsWith('"')) return found;
    return id ? `"${id}"` : found === '=>' ? ':' : 'null';
  });

/** The same where a field holds it as text. */
const plain = (value: unknown): unknown => {
  if (typeof value !== 'string') return value;
  if (value.trim() === 'nil') return null;
  return /^\s*BSON::ObjectId\(\s*['"]([0-9a-f]{24})['"]\s*\)\s*$/i.exec(value)?.[1] ?? value;
};

/** The body with its fields in place: `data[contact][id]=5a` and the like are paths. */
const bodyOf = async ({ body, content }: Delivery): Promise<Record<string, unknown>> => {
  const told = parsed(content);
  if (_.isPlainObject(told)) return object(told);
  const ruby = /^\s*\{/.test(content) ? parsed(fromRuby(content)) : undefined;
  if (_.isPlainObject(ruby)) return object(ruby);
  const { default: qs } = await import('qs');
  const isForm = told === content && content.includes('=');
  return object(qs.parse(isForm ? content : object(body), LIMITS));
};

/** The secret key that a delivery carries, if any. */
const secretIn = (body: Record<string, unknown>): string | null => text(plain(body.secretkey));

const lowered = (value: unknown): string => (typeof value === 'string' ? value.trim().toLowerCase() : '');

/**
 * `check` gets the secret before anything else is looked at. Undefined for what does not come from OnePageCRM's
 * webhooks.
 */
export const readPayload = async (
  delivery: Delivery,
  check: (secret: string | null) => void,
): Promise<Payload | undefined> => {
  const body = await bodyOf(delivery);
  check(secretIn(body));
  const type = lowered(body.type);
  if (type === '') return undefined;
  // A contact is nested once more, in `contact`; the others are flat. An id may come alone.
  const sent = plain(parsed(body.data));
  const data = _.mapValues(object(property(sent, type) ?? sent), plain);
  return {
    type,
    reason: lowered(body.reason),
    timestamp: text(plain(body.timestamp)),
    id: text(data.id) ?? text(sent)?.trim() ?? null,
    data,
    body,
  };
};
