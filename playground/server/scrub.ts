/** Removes an account's secrets from everything that is sent to the page. */
import { isRecord } from '../../runner/record.js';

const SECRET_FIELD = /(key|token|secret|password)$/i;
const SHORTEST = 6;

/** The secret values of these connections, also URL-encoded; one that contains another comes first. */
export const secretsOf = (connections: Record<string, object>): string[] => {
  const values = Object.values(connections).flatMap((connection) =>
    Object.entries(connection).flatMap(([field, value]) =>
      SECRET_FIELD.test(field) && typeof value === 'string' && value.length >= SHORTEST ? [value] : [],
    ),
  );
  const all = new Set(values.flatMap((value) => [value, encodeURIComponent(value)]));
  return [...all].sort((a, b) => b.length - a.length);
};

export const scrub = (value: unknown, secrets: string[]): unknown => {
  if (typeof value === 'string')
    return secrets.reduce((text, secret) => text.split(secret).join('***'), value);
  if (Array.isArray(value)) return value.map((each) => scrub(each, secrets));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, scrub(inner, secrets)]));
};
