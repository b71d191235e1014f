import type { Store } from '../store.js';
import { bugTracker } from './bug_tracker.js';
import { bugTasks } from './bugs.js';
import { calendarOf } from './calendar.js';
import { clientOnboarding } from './client_onboarding.js';
import { closedClients } from './closed_clients.js';
import { ideas, ideaTasks } from './ideas.js';
import { openClients } from './open_clients.js';
import { PEOPLE } from './people.js';
import { addTasks } from './task_seed.js';
import { addWorkflow } from './workflow_seed.js';

/** Acme Studio's workspace: three workflows, one per kind of Unique ID, two of them linked. */
export const seed = (store: Store): void => {
  const { world } = store;
  const calendar = calendarOf(world);
  Object.assign(store.workspace, { id: world.id('mixed6'), name: 'Acme Operations' });
  for (const person of PEOPLE) store.users.add({ id: world.id('mixed6'), ...person });

  const clients = addWorkflow(store, clientOnboarding);
  const bugs = addWorkflow(store, bugTracker);
  store.links.add({
    id: world.id('mixed6'),
    sides: [
      { workflowId: clients.id, name: 'Bugs', many: true },
      { workflowId: bugs.id, name: 'Client', many: false },
    ],
    pairs: [],
  });

  addTasks(store, clients, calendar, [...closedClients(calendar), ...openClients(calendar)]);
  addTasks(store, bugs, calendar, bugTasks(calendar));
  addTasks(store, addWorkflow(store, ideas), calendar, ideaTasks);
};
