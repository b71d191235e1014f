import { call, isLoopback } from './loopback.js';
import { isObject } from './request.js';
import { type Performance, updateByStep } from './steps.js';
import type { Store } from './store.js';
import { taskJson } from './task_json.js';
import type { User } from './types.js';

/**
 * The default payload of the "API Call" step (Flowdash, Actions (Webhooks)): no `Task URL`, id or time. Guesses: the "Zapier"
 * step sends the same, and `user` is null when nobody performed the action.
 */
const payload = (store: Store, { workflow, action, task, user }: Performance) => {
  const { 'Task URL': _, ...shown } = taskJson(store, workflow, task);
  return { action: action.name, user: user && person(user), task: shown };
};

const person = ({ id, email, first_name, last_name }: User) => ({ id, email, first_name, last_name });

const taskIn = (text: string): unknown => {
  try {
    const answer: unknown = JSON.parse(text);
    return isObject(answer) ? answer.task : undefined;
  } catch {
    return undefined;
  }
};

/**
 * Posts to the `webhook_url` setting. Any 2xx lets the next step run and may carry `{task: {…}}` to change the task; any other
 * answer's errors stop the action (their wording is a guess). There are no retries.
 */
export const postToWebhook = async (store: Store, performance: Performance): Promise<string[]> => {
  const url = store.settings.webhook_url;
  if (url === '') return [];
  if (!isLoopback(url)) return [`The sandbox calls this machine only, not ${url}`];
  const answer = await call('POST', url, payload(store, performance)).catch(() => undefined);
  if (!answer) return ['API Call failed: no answer'];
  if (answer.status < 200 || answer.status > 299) return [`API Call failed with status ${answer.status}`];
  const changes = taskIn(answer.body.toString('utf8'));
  return isObject(changes) ? updateByStep(store, performance, changes) : [];
};
