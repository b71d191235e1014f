/** Polls of the trigger New Contact, on an account of 10,000 contacts. */
import { count } from '../core.js';
import { pipedream } from '../peers/index.js';
import type { Scenario } from '../scenario.js';
import { onApp } from './app.js';

const NEW = 250;

const handoff: Scenario['handoff'] = async (setting) => {
  const call = await onApp(setting);
  return async () => count(await call('triggers.new_contact.operation.perform'));
};

export const polls: Scenario[] = [
  {
    name: 'Quiet poll',
    runs: 40,
    operations: 1,
    kind: 'trigger',
    records: (found) => found === 0,
    target: { onepagecrm: 1, highlevel: 1 },
    handoff,
    pipedream: async (setting) => (await pipedream()).source(setting, Date.now() - 24 * 3_600_000),
  },
  {
    name: '250 new contacts',
    runs: 20,
    fresh: NEW,
    operations: 1,
    kind: 'trigger',
    records: (found) => found === NEW,
    handoff,
    pipedream: async (setting) => (await pipedream()).source(setting, Date.now() - 24 * 3_600_000),
  },
];
