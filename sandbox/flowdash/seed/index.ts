import { dataFile, list, object, text } from '../../kernel/data_file.js';
import type { Store } from '../store.js';
import { calendarOf } from './calendar.js';
import { addTasks, bugs, clients, ideas } from './task_seed.js';
import { addWorkflow, workflows } from './workflow_seed.js';

const people = dataFile(
  import.meta.url,
  'people.yaml',
  list(object({ email: text, first_name: text, last_name: text })),
);

/** Acme Studio's workspace: three workflows, one per kind of Unique ID, two of them linked. */
export const seed = (store: Store): void => {
  const { world } = store;
  const calendar = calendarOf(world);
  Object.assign(store.workspace, { id: world.id('mixed6'), name: 'Acme Operations' });
  for (const person of people()) store.users.add({ id: world.id('mixed6'), ...person, saml_user_id: null });

  const add = (name: string) => {
    const workflow = workflows().find((each) => each.name === name);
    if (!workflow) throw new Error(`workflows.yaml has no ${name}.`);
    return addWorkflow(store, workflow);
  };
  const onboarding = add('Client Onboarding');
  const tracker = add('Bug Tracker');
  store.links.add({
    id: world.id('mixed6'),
    sides: [
      { workflowId: onboarding.id, name: 'Bugs', many: true },
      { workflowId: tracker.id, name: 'Client', many: false },
    ],
    pairs: [],
  });

  addTasks(store, onboarding, calendar, clients());
  addTasks(store, tracker, calendar, bugs());
  addTasks(store, add('Ideas'), calendar, ideas());
};
