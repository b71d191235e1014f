/** Requests of the editor: a page of a dropdown, and the fields of the form of Create Contact. */
import { count } from '../core.js';
import { pipedream } from '../peers/index.js';
import type { Scenario } from '../scenario.js';
import { onApp } from './app.js';

const FORM = 'creates.create_contact.operation.inputFields';

export const forms: Scenario[] = [
  {
    name: 'Dropdown page of contacts',
    runs: 20,
    operations: 1,
    kind: 'trigger',
    records: (found) => found >= 10,
    handoff: async (setting) => {
      const call = await onApp(setting);
      const meta = { page: 0, isFillingDynamicDropdown: true };
      return async () => count(await call('triggers.contact_list.operation.perform', { meta }));
    },
    pipedream: async (setting) => (await pipedream()).dropdown(setting),
  },
  {
    name: 'Dynamic fields, cold',
    runs: 20,
    operations: 1,
    kind: 'form',
    records: (found) => found > 5,
    handoff: async (setting) => {
      const call = await onApp(setting);
      return async () => count(await call(FORM));
    },
  },
  {
    name: 'Dynamic fields, warm',
    runs: 20,
    operations: 1,
    kind: 'form',
    records: (found) => found > 5,
    handoff: async (setting) => {
      const call = await onApp(setting);
      const cache = {};
      return async () => count(await call(FORM, { cache }));
    },
  },
];
