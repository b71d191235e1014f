import type { Capability } from '../../records/capability.js';
import { contact } from '../../records/contact/record.js';
import { webhookEvent } from '../../records/event/webhook_event.js';
import { file } from '../../records/file/record.js';
import { project } from '../../records/project/record.js';
import type { Service } from '../../records/service.js';
import { task } from '../../records/task/record.js';
import { plainApi } from './client.js';

/** What the services of a test were asked to do. */
export type Calls = Array<{ service: string; input: unknown; meta?: unknown }>;

const taskOf = (service: string) => ({ ...task.example, service, changed: true, pending: null });

/** A CRM: contacts, and tasks that belong to them. */
export const acme = (calls: Calls = [], form: Capability<object> = {}): Service => ({
  key: 'acme',
  label: 'Acme',
  words: { contact: 'client', task: 'errand' },
  features: ['contacts', 'title_needed'],
  connection: {
    ...plainApi(),
    fields: [
      {
        key: 'api_key',
        label: 'Secret Key',
        required: true,
        helpText: 'See [Acme](https://acme.example).',
        placeholder: 'sk-…',
      },
      { key: 'user_id', label: 'User ID', required: true, helpText: 'See [Acme](https://acme.example/id).' },
    ],
    check: ({ user_id }) => (user_id === 'me' ? 'User ID must be a number' : undefined),
    test: async () => ({ id: '7', name: 'Ada Lane (Acme)' }),
  },
  contacts: {
    sample: contact.example,
    created: {
      ...form,
      poll: async ({ meta }, input) => {
        calls.push({ service: 'acme', input, meta });
        return [{ ...contact.example, service: 'acme', event_id: contact.example.id, origin: null }];
      },
    },
    create: { run: async () => ({ ...contact.example, service: 'acme', changed: true }) },
    find: { find: async () => [{ ...contact.example, service: 'acme' }] },
    list: { list: async () => [{ id: contact.example.id, name: 'Mia Brook' }] },
  },
  tasks: {
    sample: task.example,
    create: {
      run: async (_client, input) => {
        calls.push({ service: 'acme', input });
        return taskOf('acme');
      },
    },
  },
});

/** A product that sends events and hands out files. */
export const horn = (calls: Calls = []): Service => ({
  ...bolt(calls),
  key: 'horn',
  label: 'Horn',
  webhooks: {
    sample: webhookEvent.example,
    receive: async (_client, input, delivery) => {
      calls.push({ service: 'horn', input: { ...input, ...delivery } });
      return [{ ...webhookEvent.example, event_id: '1', service: 'horn' }];
    },
    recent: async () => [{ ...webhookEvent.example, event_id: '1', service: 'horn', event: 'recent' }],
  },
  files: {
    sample: file.example,
    download: async (client, reference) => {
      calls.push({ service: 'horn', input: reference });
      return client.fileLink(reference);
    },
  },
});

/** A work queue: tasks in projects, no contacts. */
export const bolt = (calls: Calls = []): Service => ({
  key: 'bolt',
  label: 'Bolt',
  words: { task: 'ticket' },
  features: ['projects', 'tasks_by_project', 'describable', 'title_needed'],
  display: { create_task: { label: 'Open {Task}', description: 'Opens {a task} in a project.' } },
  connection: {
    ...plainApi({ label: 'Bolt' }),
    fields: [
      { key: 'api_key', label: 'Token', required: true, helpText: 'See [Bolt](https://bolt.example).' },
      {
        key: 'host_url',
        label: 'Host URL',
        required: false,
        placeholder: 'https://bolt.example',
        helpText: 'Only on [your own servers](https://bolt.example/host).',
      },
    ],
    test: async () => ({ id: '1', name: 'Workspace' }),
  },
  projects: { sample: project.example, list: { list: async () => [{ id: 'p1', name: 'Onboarding' }] } },
  tasks: {
    sample: task.example,
    create: {
      run: async (_client, input) => {
        calls.push({ service: 'bolt', input });
        return taskOf('bolt');
      },
    },
  },
});
