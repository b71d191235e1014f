import { list } from '../../../sandbox/products.js';
import type { Sandbox } from '../../../sandbox/server.js';
import { type Kind, product, type Side } from './side.js';

const { call } = product('flowdash');
const CARD = 'rounds';

const workflow = ({ emulators }: Sandbox): string =>
  emulators.flowdash.store.workflows.find(({ name }) => name === 'Client Onboarding')?.id ?? '';
const tasksPath = (sandbox: Sandbox): string => `/workflows/${workflow(sandbox)}/tasks`;
const tasksOf = async (sandbox: Sandbox) => list(await call(sandbox, 'GET', tasksPath(sandbox)));
const make = (sandbox: Sandbox, title: string, id: string) =>
  call(sandbox, 'POST', tasksPath(sandbox), { 'Client Name': title, 'CRM ID': id });

export const flowdash: Partial<Record<Kind, Side>> = {
  tasks: {
    scope: (sandbox) => ({ project_id: workflow(sandbox) }),
    completes: (scope) => ({ ...scope, stage: { pick: 'Done' } }),
    add: (sandbox, title) => make(sandbox, title, title.replace(/\W+/g, '-')),
    edit: async (sandbox, title) => {
      const task = (await tasksOf(sandbox)).find((each) => each['Client Name'] === title);
      const change = { 'CRM ID': task?.['CRM ID'], Stage: 'Done' };
      return call(sandbox, 'PUT', tasksPath(sandbox), change);
    },
    values: async (sandbox) =>
      (await tasksOf(sandbox)).map((task) => [task['Client Name'], task.Stage === 'Done']),
  },
  notes: {
    scope: (sandbox) => ({ project_id: workflow(sandbox), task_id: CARD }),
    prepare: (sandbox) => make(sandbox, 'Card', CARD),
    add: (sandbox, body) => call(sandbox, 'POST', `${tasksPath(sandbox)}/${CARD}/comments`, { body }),
    values: async (sandbox) =>
      list(await call(sandbox, 'GET', `${tasksPath(sandbox)}/${CARD}/comments`)).map(({ body }) => [
        body,
        true,
      ]),
  },
};
