/** A hundred runs of an action, one after the other: Create Task for one contact, and Create Contact. */
import { count } from '../core.js';
import { pipedream } from '../peers/index.js';
import type { Scenario } from '../scenario.js';
import { onApp } from './app.js';

const TASKS = 100;
const CONTACTS = 100;

const firstId = (choices: unknown): string => {
  const [choice]: Array<{ id: string }> = Array.isArray(choices) ? choices : [];
  if (!choice) throw new Error('The account has no contact to make tasks for.');
  return choice.id;
};

export const creates: Scenario[] = [
  {
    name: 'Create 100 tasks',
    runs: 2,
    operations: TASKS,
    kind: 'create',
    records: (made) => made === TASKS,
    handoff: async (setting) => {
      const call = await onApp(setting);
      const contact_id = firstId(await call('triggers.contact_list.operation.perform'));
      const cache = {};
      return async () => {
        let made = 0;
        for (let n = 0; n < TASKS; n += 1) {
          const input = { contact_id, title: `Prepare the offer ${n}`, due_date: '2030-05-17' };
          made += count(await call('creates.create_task.operation.perform', { input, cache }));
        }
        return made;
      };
    },
  },
  {
    name: 'Create 100 contacts',
    runs: 2,
    apart: true,
    operations: CONTACTS,
    kind: 'create',
    records: (made) => made === CONTACTS,
    target: { onepagecrm: CONTACTS, highlevel: CONTACTS },
    handoff: async (setting) => {
      const call = await onApp(setting);
      const cache = {};
      return async () => {
        let made = 0;
        for (let n = 0; n < CONTACTS; n += 1) {
          const input = { first_name: 'Ida', last_name: `Strand ${n}`, company_name: 'Harbor Hotel' };
          made += count(await call('creates.create_contact.operation.perform', { input, cache }));
        }
        return made;
      };
    },
    pipedream: async (setting) => (await pipedream()).creates(setting, CONTACTS),
  },
];
