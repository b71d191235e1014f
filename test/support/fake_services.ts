import type { Capability } from '../../records/capability.js';
import type { Service } from '../../records/service.js';
import { plainApi } from './client.js';
import * as examples from './examples.js';

/** What the services of a test were asked to do. */
export type Calls = Array<{ service: string; input: unknown; meta?: unknown }>;

const taskOf = (service: string) => ({ ...examples.task, service, changed: true, pending: null });

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
    sample: examples.contact,
    created: {
      ...form,
      poll: async ({ meta }, input) => {
        calls.push({ service: 'acme', input, meta });
        return [{ ...examples.contact, service: 'acme', event_id: examples.contact.id, origin: null }];
      },
    },
    create: { run: async () => ({ ...examples.contact, service: 'acme', changed: true }) },
    find: { find: async () => [{ ...examples.contact, service: 'acme' }] },
    list: { list: async () => [{ id: examples.contact.id, name: 'Mia Brook' }] },
  },
  tasks: {
    sample: examples.task,
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
    sample: examples.webhookEvent,
    receive: async (_client, input, delivery) => {
      calls.push({ service: 'horn', input: { ...input, ...delivery } });
      return [{ ...examples.webhookEvent, event_id: '1', service: 'horn' }];
    },
    recent: async () => [{ ...examples.webhookEvent, event_id: '1', service: 'horn', event: 'recent' }],
  },
  files: {
    sample: examples.file,
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
  projects: { sample: examples.project, list: { list: async () => [{ id: 'p1', name: 'Onboarding' }] } },
  tasks: {
    sample: examples.task,
    create: {
      run: async (_client, input) => {
        calls.push({ service: 'bolt', input });
        return taskOf('bolt');
      },
    },
  },
});
