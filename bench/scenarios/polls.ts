/** Polls of the trigger New Contact, on an account of 10,000 contacts. */
import { count } from '../core.js';
import { pipedream } from '../peers/index.js';
import type { Scenario, Setting, Work } from '../scenario.js';
import { onApp } from './app.js';

const NEW = 250;

const EDITED = 5;
const DAY = 24 * 3_600_000;

const polling =
  (key: string): Scenario['handoff'] =>
  async (setting) => {
    const call = await onApp(setting);
    return async () => count(await call(`triggers.${key}.operation.perform`));
  };
const handoff = polling('new_contact');

/** The second request is throttled: that poll fails, and the next one must find everything. */
const throttled =
  (poll: (setting: Setting) => Promise<Work>) =>
  async (setting: Setting): Promise<Work> => {
    const once = await poll(setting);
    return async () => {
      await fetch(`${setting.place.origin}/_bench/throttle`, { method: 'POST' });
      const found = await once().catch(() => 0);
      return found + (await once());
    };
  };

const seen = async (setting: Setting): Promise<Work> => (await pipedream()).source(setting, Date.now() - DAY);

export const polls: Scenario[] = [
  {
    name: 'Quiet poll',
    runs: 40,
    operations: 1,
    kind: 'trigger',
    records: (found) => found === 0,
    target: { onepagecrm: 1, highlevel: 1 },
    handoff,
    pipedream: seen,
  },
  {
    name: '250 new contacts',
    runs: 20,
    fresh: NEW,
    operations: 1,
    kind: 'trigger',
    records: (found) => found === NEW,
    target: { onepagecrm: 3, highlevel: 2 },
    handoff,
    pipedream: seen,
  },
  {
    name: '250 new contacts, one 429',
    runs: 20,
    fresh: NEW,
    operations: 2,
    kind: 'trigger',
    records: (found) => found === NEW,
    handoff: throttled(handoff),
    pipedream: throttled(seen),
  },
  {
    // Pipedream has no trigger for this.
    name: '5 edited contacts',
    runs: 20,
    edited: EDITED,
    operations: 1,
    kind: 'trigger',
    records: (found) => found === EDITED,
    target: { onepagecrm: 1, highlevel: 1 },
    handoff: polling('contact_updated'),
  },
];
