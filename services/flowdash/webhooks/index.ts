import type { Client } from '../../../platform/client.js';
import { join, list, sameText, text } from '../../../platform/values.js';
import type { Offer } from '../../../records/capability.js';
import type { Webhooks } from '../../../records/event/capabilities.js';
import { type WebhookEvent, webhookEvent } from '../../../records/event/webhook_event.js';
import { filling, nested, type SampleOf } from '../../../records/keys.js';
import type { Task } from '../../../records/task/record.js';
import { type FieldChoices, layoutOf } from '../layout.js';
import { choiceFields, notice } from '../tasks/form.js';
import { fill as fillTask, readTasks, tailIn, sample as taskSample, toTask } from '../tasks/record.js';
import type { TaskRecord } from '../tasks/wire.js';
import { BUILT_IN, NO_NAMES } from '../wire.js';
import { readWorkflow, type Workflow } from '../workflow.js';
import { deliveryIn, type Performer } from './wire.js';

type HookInput = FieldChoices & {
  project_id?: string | undefined;
  /** Names of the actions that fire; all by default. */
  actions?: string[] | undefined;
};

/** The payload names no workflow, but the task's address does, if the user's own format sends it. */
const workflowIn = (task: TaskRecord): string | undefined =>
  /\/workflows\/([^/]+)\/tasks\//.exec(text(task[BUILT_IN.url]) ?? '')?.[1];

/** Without a workflow, nothing shows which field is what: all of them keep their own names. */
const unknownWorkflow = ({ fileLink }: Client): Workflow => ({
  id: '',
  name: null,
  layout: layoutOf([], {}),
  people: NO_NAMES,
  fileLink,
});

interface Happened {
  event: string | null;
  user: Performer | null;
  task: Task;
  event_id: string;
  created_at: string | null;
  more?: Record<string, unknown> | undefined;
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
  task: nested(fillTask(taskSample)),
} satisfies SampleOf<WebhookEvent>;

const fill = filling(webhookEvent, sample);

const toEvent = ({ event, user, task, event_id, created_at, more }: Happened): WebhookEvent => {
  const email = text(user?.email);
  const known = fill({
    id: task.id,
    url: task.url,
    created_at,
    event,
    record_type: 'task',
    user_id: email ?? text(user?.id),
    user_name: join([user?.first_name, user?.last_name]) ?? email,
    task: nested(task),
    more,
  });
  return { ...known, event_id };
};

const wants = ({ actions }: HookInput, action: string | null): boolean => {
  const wanted = list(actions);
  return wanted.length === 0 || wanted.some((each) => sameText(each, action));
};

/** Flowdash neither signs nor numbers its deliveries: the time of arrival tells equal ones apart. */
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
      helpText: 'Names of the actions that trigger. Leave blank for any.',
    },
    ...(await choiceFields(client, input)),
  ],
  receive: async (client, input, { body, content }) => {
    const delivery = deliveryIn(body);
    if (!delivery) {
      client.z.console.log('Left out a delivery that holds no task.');
      return [];
    }
    const { action, user, task, more } = delivery;
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
    const record = toTask(task, workflow, null, tailIn(task) || hash);
    return [
      toEvent({
        event: action,
        user,
        task: { ...record, project_id: project_id ?? null },
        event_id: `${hash}:${created_at}`,
        created_at,
        more,
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
        event_id: tailIn(row),
        created_at: null,
      }),
    );
  },
};
