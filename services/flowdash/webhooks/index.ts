import type { Client } from '../../../platform/client.js';
import { property } from '../../../platform/error_answers.js';
import { withoutSecrets } from '../../../platform/redact.js';
import { join, list, sameText, text } from '../../../platform/values.js';
import type { Offer } from '../../../records/capability.js';
import type { Webhooks } from '../../../records/event/capabilities.js';
import { type WebhookEvent, webhookEvent } from '../../../records/event/webhook_event.js';
import { filling, nested, type SampleOf } from '../../../records/keys.js';
import type { Task } from '../../../records/task/record.js';
import { type FieldChoices, layoutOf } from '../layout.js';
import { choiceFields, notice } from '../tasks/form.js';
import { fill as fillTask, readTasks, tailOf, sample as taskSample, toTask } from '../tasks/record.js';
import { BUILT_IN, NO_NAMES, type TaskRecord } from '../types.js';
import { readWorkflow, type Workflow } from '../workflow.js';

type HookInput = FieldChoices & {
  project_id?: string | undefined;
  /** Names of the actions that fire; any without it. */
  actions?: string[] | undefined;
};

/** What an API Call step sends: `{action, user, task}` (Flowdash, Actions). */
interface Payload {
  action: string | null;
  user: unknown;
  task: TaskRecord;
}

const isTask = (value: unknown): value is TaskRecord =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The default payload. A Zapier step is taken to send the same; where it, or a format of the user's own, sends the bare
 * fields of the task, those are taken. Undefined for anything else.
 */
const readPayload = (body: unknown): Payload | undefined => {
  const task = property(body, 'task');
  if (isTask(task)) return { action: text(property(body, 'action')), user: property(body, 'user'), task };
  return isTask(body) && BUILT_IN.stage in body ? { action: null, user: null, task: body } : undefined;
};

/** The payload names no workflow. Its address would, where a format of the user's own sends it. */
const workflowIn = (task: TaskRecord): string | undefined =>
  /\/workflows\/([^/]+)\/tasks\//.exec(text(task[BUILT_IN.url]) ?? '')?.[1];

/** Without a workflow nothing tells which field is what: all are then under their own names. */
const unknownWorkflow = ({ fileLink }: Client): Workflow => ({
  id: '',
  name: null,
  layout: layoutOf([], {}),
  people: NO_NAMES,
  fileLink,
});

interface Happened {
  event: string | null;
  user: unknown;
  task: Task;
  event_id: string;
  created_at: string | null;
  raw: unknown;
}

const sample = {
  id: taskSample.id,
  service: 'flowdash',
  url: taskSample.url,
  created_at: '2026-03-05T10:00:00.000Z',
  event: 'Approve',
  record_type: 'task',
  user_id: 'ada@acme.example',
  user_name: 'Ada Lane',
  task: nested(fillTask({ ...taskSample, raw: {} })),
} satisfies SampleOf<WebhookEvent>;

const fill = filling(webhookEvent, sample);

const toEvent = ({ event, user, task, event_id, created_at, raw }: Happened): WebhookEvent => {
  const email = text(property(user, 'email'));
  const known = fill({
    id: task.id,
    url: task.url,
    created_at,
    event,
    record_type: 'task',
    user_id: email ?? text(property(user, 'id')),
    user_name: join([property(user, 'first_name'), property(user, 'last_name')]) ?? email,
    task: nested(task),
    raw: withoutSecrets(raw),
  });
  return { ...known, event_id };
};

const wants = ({ actions }: HookInput, action: string | null): boolean => {
  const wanted = list(actions);
  return wanted.length === 0 || wanted.some((each) => sameText(each, action));
};

/** Flowdash signs nothing and numbers nothing: the time of arrival tells equal deliveries apart. */
export const webhooks: Offer<Webhooks, HookInput> & Pick<Webhooks, 'sample'> = {
  sample,
  fields: async (client, input) => [
    notice(
      'In Flowdash, add an API Call step (with the default format) or a Zapier step to an action, and paste the address there. It fires whenever the action is performed. Anybody who knows the address can send to it, so keep it to yourself.',
    ),
    {
      key: 'actions',
      label: 'Actions',
      list: true,
      helpText: 'Names of the actions that fire; any without one.',
    },
    ...(await choiceFields(client, input)),
  ],
  receive: async (client, input, { body, content }) => {
    const payload = readPayload(body);
    if (!payload) {
      client.z.console.log('Left out a delivery that holds no task.');
      return [];
    }
    const { action, user, task } = payload;
    if (!wants(input, action)) return [];
    const told = workflowIn(task);
    if (told && input.project_id && told !== input.project_id) {
      client.z.console.log('Left out a delivery of another workflow.');
      return [];
    }
    const project_id = input.project_id || told;
    const workflow = project_id
      ? await readWorkflow(client, { ...input, project_id })
      : unknownWorkflow(client);
    const created_at = new Date().toISOString();
    const hash = client.z.hash('sha256', content || JSON.stringify(body)).slice(0, 24);
    // The default payload has no address: a task without a Unique ID cannot be told from others.
    const record = toTask(task, workflow, null, text(task[BUILT_IN.url]) ? tailOf(task) : hash);
    return [
      toEvent({
        event: action,
        user,
        task: { ...record, project_id: project_id ?? null },
        event_id: `${hash}:${created_at}`,
        created_at,
        raw: body,
      }),
    ];
  },
  recent: async (client, input) => {
    if (!input.project_id) return [];
    const workflow = await readWorkflow(client, input);
    const rows = (await readTasks(client, workflow)).slice(0, 3);
    const [event = 'Action'] = list(input.actions);
    return rows.map((row) =>
      toEvent({
        event,
        user: null,
        task: toTask(row, workflow),
        event_id: tailOf(row),
        created_at: null,
        raw: { action: event, user: null, task: row },
      }),
    );
  },
};
