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
  secret: string | null;
  /** Of the record; null where nothing names it. */
  id: string | null;
  /** The record as sent: all of it, a part, in old field names, or nothing but its id. */
  data: Record<string, unknown>;
  /** All of the body. */
  body: Record<string, unknown>;
}

/** `data[contact][id]=5a` and the like: each name is a path. `[]` at its end counts up. */
const unfold = (entries: Iterable<[string, unknown]>): object => {
  const whole = {};
  for (const [name, value] of entries) {
    const path = name.split('[').map((part) => part.replace(/\]$/, ''));
    const list: unknown = path.at(-1) === '' ? _.get(whole, path.slice(0, -1)) : undefined;
    if (path.at(-1) === '') path[path.length - 1] = String(Array.isArray(list) ? list.length : 0);
    _.set(whole, path, value);
  }
  return whole;
};

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

/** The body with its fields in place. A form is read from its content, which still has every value of a list. */
const bodyOf = ({ body, content }: Delivery): Record<string, unknown> => {
  const isForm = parsed(content) === content && content.includes('=');
  return object(isForm ? unfold(new URLSearchParams(content)) : unfold(Object.entries(object(body))));
};

const lowered = (value: unknown): string => (typeof value === 'string' ? value.trim().toLowerCase() : '');

/** Undefined for what does not come from OnePageCRM's webhooks. */
export const readPayload = (delivery: Delivery): Payload | undefined => {
  const body = bodyOf(delivery);
  const type = lowered(body.type);
  if (type === '') return undefined;
  // A contact is nested once more, in `contact`; the others are flat. An id may come alone.
  const sent = parsed(body.data);
  const data = object(property(sent, type) ?? sent);
  return {
    type,
    reason: lowered(body.reason),
    timestamp: text(body.timestamp),
    secret: text(body.secretkey),
    id: text(data.id) ?? text(sent)?.trim() ?? null,
    data,
    body,
  };
};
