import type { ErrorAnswer } from '../../platform/client.js';
import { commonProblem, property, textProperty } from '../../platform/error_answers.js';
import type { Problem } from '../../platform/failure.js';

const LENGTH = 300;

/** `/workflows/a/tasks/b/comments` -> `task`, `/workflows/a/tasks` -> `workflow`. */
const subjectOf = (method: string, path: string): string => {
  const [, first, , second, third, fourth, fifth] = path.split('/');
  if (first === 'files') return 'file';
  if (first !== 'workflows') return first || 'page';
  if (second === 'users' && third) return 'user';
  if (fourth === 'checklist_items' && fifth) return 'checklist item';
  // An update names its task in the body.
  const isTask = second === 'tasks' && (method === 'PUT' || (third !== undefined && third !== 'active'));
  return isTask ? 'task' : 'workflow';
};

/**
 * The vendor's message, made readable. Refused task values come as `{errors: {<field>: [<message>]}}`, refused
 * executions as `{status: "Fail", errors: [<message>]}` (Flowdash Tasks API, Actions API).
 */
const messageOf = (data: unknown): string | undefined => {
  const errors = property(data, 'errors');
  if (Array.isArray(errors)) return errors.map(String).join('; ').slice(0, LENGTH) || undefined;
  if (typeof errors !== 'object' || errors === null) return textProperty(data, 'error');
  // The field's name stays as the user wrote it, and its messages are worded to follow it: `Due Date is invalid`.
  return Object.entries(errors)
    .map(([field, messages]) => `${field.trim()} ${[messages].flat().map(String).join(' and ')}`)
    .join('; ')
    .slice(0, LENGTH);
};

/** The cause behind a refusal. Only 422, and 404 for an update, are documented. */
export const explain = (refusal: ErrorAnswer): Problem => {
  const { status, method, path, data } = refusal;
  if (status === 401) return { kind: 'credentials', fields: 'API Key' };
  if (status === 403) {
    return {
      kind: 'permission',
      remedy: 'Ask an administrator of the Flowdash workspace for an API key with this permission.',
    };
  }
  if (status === 404) return { kind: 'missing', subject: subjectOf(method, path) };
  // The action's requirements, all in one message (Flowdash Actions API).
  if (status === 422 && path.endsWith('/executions')) {
    const message = `the action cannot be performed now: ${messageOf(data) ?? 'it gave no reason'}`;
    return { kind: 'conflict', message };
  }
  const message = messageOf(data);
  return commonProblem(refusal, message) ?? { kind: 'invalid', fields: {}, message };
};
