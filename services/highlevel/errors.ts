import type { AuthData, ErrorAnswer } from '../../platform/client.js';
import { commonProblem, property, retryAfter, textProperty } from '../../platform/error_answers.js';
import type { Problem } from '../../platform/failure.js';
import { formKey } from './form_keys.js';
import { scopeFor } from './scopes.js';

const MENU = 'Settings > Private Integrations';

/** How HighLevel reports a bad or expired token; nothing else ends a connection (live probes of 2026). */
const BAD_TOKEN =
  /invalid (jwt|token|private integration)|(jwt|token)( is)? (invalid|expired|revoked|malformed|not found)|access token is/i;

/** All that HighLevel says about a private integration token that is no longer valid. After a sign-in, a scope may be missing. */
const BARE = /^un-?authori[sz]ed[.!]?$/i;

/** A proxy's page asks for a browser: it says nothing about the token. */
const challenged = ({ text, status, reads }: ErrorAnswer): Problem | undefined =>
  /^\s*</.test(text)
    ? {
        kind: 'unavailable',
        reason: `was blocked by a page of its network (${status})`,
        sent: !reads,
      }
    : undefined;

const NOT_OPEN = /not yet supported by the IAM/i;

const notOpen = (message: string): Problem => ({
  kind: 'permission',
  message: `it does not offer this to integrations yet (${message})`,
  remedy: 'Ask HighLevel to allow it, or remove this step.',
});

/** A 401 means several things, and only one of them is a bad token. */
const unauthorized = (message: string, { method, path }: ErrorAnswer, isSignedIn: boolean): Problem => {
  if (/not authorized for this scope/i.test(message)) {
    const { scope, does } = scopeFor(method, path) ?? { scope: 'that this needs', does: 'do that' };
    return isSignedIn
      ? {
          kind: 'permission',
          message: `this connection may not ${does}`,
          remedy: `Reconnect HighLevel, so that it asks for the scope ${scope}.`,
        }
      : {
          kind: 'permission',
          message: `the private integration may not ${does}`,
          remedy: `Add the scope ${scope} to it in HighLevel under ${MENU}.`,
        };
  }
  if (NOT_OPEN.test(message)) return notOpen(message);
  if (/user type mismatch|authClass (type|is)/i.test(message)) {
    return {
      kind: 'permission',
      message: 'this token belongs to an agency, not to a sub-account',
      remedy: `Create a private integration in the sub-account under ${MENU}, and reconnect with its token.`,
    };
  }
  if (/version header/i.test(message)) {
    return { kind: 'conflict', message: 'it no longer supports the API version that this integration uses' };
  }
  if (BAD_TOKEN.test(message) || (!isSignedIn && BARE.test(message)))
    return { kind: 'credentials', fields: 'Private Integration Token' };
  return { kind: 'permission', message: message || 'it does not allow this connection to do that' };
};

const forbidden = (message: string): Problem => {
  if (NOT_OPEN.test(message)) return notOpen(message);
  return /access to this location/i.test(message)
    ? {
        kind: 'permission',
        message: 'the token belongs to a different location from the one in this connection',
        remedy: 'Check Location ID: it must be the sub-account in which the token was created.',
      }
    : { kind: 'permission', message };
};

/** `Contact not found for id:5a`, `Contact with id 5a not found` -> `contact`. */
const MISSING = /^(\w+(?: \w+)?) (?:with id \S+ )?not found/i;

/** Field and complaint, as class-validator words them: `email must be an email`, `property x should not exist`. */
const COMPLAINTS = [
  /^property (?<name>\S+) should not exist$/,
  /^(?<name>[\w.]+) (?<complaint>(must|should) .+)$/,
];

const complaintIn = (message: string, path: string): [key: string, complaint: string] | undefined => {
  const groups = COMPLAINTS.map((pattern) => pattern.exec(message)?.groups).find((found) => found);
  return groups?.name ? [formKey(path, groups.name), groups.complaint ?? 'cannot be set'] : undefined;
};

/** Complaints by form key; none unless every message names a field, so that no message is left out. */
const byField = (messages: string[], path: string): Record<string, string> => {
  const fields: Record<string, string> = {};
  for (const message of messages) {
    const found = complaintIn(message, path);
    if (!found) return {};
    const [key, complaint] = found;
    fields[key] = fields[key] ? `${fields[key]}, ${complaint}` : complaint;
  }
  return fields;
};

/** The existing contact or opportunity that blocks the write, by id. */
const duplicate = (meta: unknown): Problem | undefined => {
  const existing = textProperty(meta, 'existingId');
  if (existing) {
    return {
      kind: 'duplicate',
      message: `this location allows one opportunity per contact and pipeline, and ${existing} already exists`,
    };
  }
  const id = textProperty(meta, 'contactId');
  if (!id) return undefined;
  const name = textProperty(meta, 'contactName') ?? 'a contact without a name';
  const field = textProperty(meta, 'matchingField') ?? 'email or phone';
  return {
    kind: 'duplicate',
    message: `this location allows no duplicates, and ${name} (${id}) has the same ${field}`,
  };
};

const texts = (value: unknown): string[] => [value].flat().filter((entry) => typeof entry === 'string');

/** Seconds until the daily limit resets, or else the ten-second one. HighLevel gives both in ms. */
const delay = ({ header }: ErrorAnswer): number => {
  const left = (name: string) => Math.ceil(Number(header(name) ?? 0) / 1000);
  const daily = header('x-ratelimit-daily-remaining') === '0' ? left('x-ratelimit-daily-reset') : 0;
  const seconds = daily || left('x-ratelimit-interval-milliseconds') || 10;
  return retryAfter(header('retry-after') ?? String(seconds));
};

/** The cause behind a refusal. HighLevel answers 400, not 404, for a record that does not exist. */
export const explain = (refusal: ErrorAnswer, auth: AuthData = {}): Problem => {
  const { status, data, path } = refusal;
  const messages = texts(property(data, 'message'));
  const message = messages.join('; ').slice(0, 300);
  const challenge = status === 401 || status === 403 ? challenged(refusal) : undefined;
  if (challenge) return challenge;
  if (status === 401) return unauthorized(message, refusal, auth.access_token !== undefined);
  if (status === 403) return forbidden(message);
  if (status === 429) return { kind: 'throttled', seconds: delay(refusal) };
  const common = commonProblem(refusal, message);
  if (common) return common;
  const missing = MISSING.exec(message)?.[1];
  if (missing || status === 404) return { kind: 'missing', subject: missing?.toLowerCase() ?? 'record' };
  return (
    duplicate(property(data, 'meta')) ?? {
      kind: 'invalid',
      fields: byField(messages, path),
      ...(message && { message }),
    }
  );
};
