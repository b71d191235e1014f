/** Problems as Zapier's errors, in one sentence each. */
import type { ZObject } from 'zapier-platform-core';
import { Failure, type Problem } from './failure.js';
import { placesOf } from './stack.js';
import { article } from './words.js';

/** Field labels by input key, to name the field that the service refuses. */
export type Labels = ReadonlyMap<string, string>;

const humanise = (key: string): string =>
  key
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_.-]+/g, ' ')
    .trim()
    .replace(/\b[a-z]/g, (letter) => letter.toUpperCase());

/** On one line, with a full stop. Vendors' messages come with line breaks and without. */
const sentence = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return /[.!?]$/.test(line) ? line : `${line}.`;
};

/** `{task_id}` or `{a task_id}` in a message stands for that field's label, which depends on the form. */
const withLabels = (message: string, labels: Labels): string =>
  message.replace(/\{(a )?([a-z_]+)\}/g, (whole, withArticle: string | undefined, key: string) => {
    const label = labels.get(key);
    if (label === undefined) return whole;
    return withArticle ? `${article(label)} ${label}` : label;
  });

/** The one sentence (or two: cause, then remedy) that the user reads. Contains no request, no raw JSON, no secret. */
export const describe = (problem: Problem, service: string, labels: Labels = new Map()): string => {
  switch (problem.kind) {
    case 'credentials':
      return `${service} does not accept this connection. Check ${problem.fields} and reconnect.`;
    case 'permission':
      return [
        problem.message
          ? sentence(`${service}: ${problem.message}`)
          : `${service} does not allow this connection to do that.`,
        problem.remedy ?? 'Ask an administrator for the permission, or connect as another user.',
      ].join(' ');
    case 'missing':
      return `${service} could not find this ${problem.subject}. It may have been deleted, or the ID belongs to another account.`;
    case 'duplicate':
    case 'conflict':
      return sentence(`${service}: ${problem.message}`);
    case 'invalid': {
      const details = Object.entries(problem.fields).map(
        ([key, message]) => `${labels.get(key) ?? humanise(key)}: ${message.trim().replace(/\.$/, '')}`,
      );
      if (details.length > 0) return sentence(`${service} did not accept ${details.join('; ')}`);
      return sentence(`${service} did not accept the values: ${problem.message ?? 'it gave no reason'}`);
    }
    case 'throttled':
      return `${service} is receiving too many requests. Zapier tries again in ${problem.seconds} seconds.`;
    case 'unavailable':
      if (problem.done) {
        return `${service} did this, but ${problem.reason}. Do not replay this step: check the record there instead.`;
      }
      return problem.sent
        ? `${service} ${problem.reason}. The work may have been done anyway: check there before you replay this step.`
        : `${service} ${problem.reason}. Try again in a few minutes.`;
    case 'blank':
      return `Fill in at least one of ${problem.keys.flatMap((key) => labels.get(key) ?? []).join(', ')}.`;
    case 'fault':
      return 'Something went wrong in this integration, not in your Zap. Please report it.';
    case 'input':
      return sentence(withLabels(problem.message, labels));
    case 'unfinished':
    case 'halted':
      return sentence(problem.message);
  }
};

/** HTTP-like status of a failed step, as Zapier's history shows it. */
const STATUS = {
  permission: 403,
  missing: 404,
  duplicate: 409,
  conflict: 409,
  invalid: 422,
  unavailable: 503,
  unfinished: 503,
  fault: 500,
  blank: 400,
  input: 400,
};

/** Keeps core from appending the request and the log: the sentence is for a user, and contains no request or input. */
export const bare = <E extends Error>(error: E): E => Object.assign(error, { doNotContextify: true });

/** Zapier's error for a failure. */
export const toZapierError = (
  errors: ZObject['errors'],
  failure: Failure,
  service: string,
  labels?: Labels,
): Error => {
  const { problem } = failure;
  const text = describe(problem, service, labels);
  switch (problem.kind) {
    case 'credentials':
      return bare(new errors.ExpiredAuthError(text));
    case 'halted':
      return bare(new errors.HaltedError(text));
    case 'throttled':
      return bare(new errors.ThrottledError(text, problem.seconds));
    default:
      return bare(new errors.Error(text, problem.kind, STATUS[problem.kind]));
  }
};

/** Logs an unexpected error. Its text could contain what a vendor sent, so only where it happened is logged. */
export const logUnexpected = ({ console }: Pick<ZObject, 'console'>, error: unknown): void => {
  console.error(error instanceof Error ? [error.name, ...placesOf(error, 5)].join('\n') : 'Unknown error');
};

/** What went wrong after a write. Any error is reported, not thrown: a failed step would write again when replayed. */
export const problemAfterWrite = (z: Pick<ZObject, 'console'>, error: unknown): Problem => {
  if (error instanceof Failure) return error.problem;
  logUnexpected(z, error);
  return { kind: 'fault' };
};
