/** All contacts of an account through the services' own pages and records, below the triggers' cap of pages. */
import type { Client } from '../../platform/client.js';
import { createClient } from '../../platform/create_client.js';
import { readAll } from '../../platform/polling.js';
import { connection as highlevel } from '../../services/highlevel/connection.js';
import { latestContacts } from '../../services/highlevel/contact_page.js';
import { toContact as fromHighLevel } from '../../services/highlevel/contacts/record.js';
import { connection as onepagecrm } from '../../services/onepagecrm/connection.js';
import { contactPage, toContact as fromOnePageCrm } from '../../services/onepagecrm/contacts/record.js';
import { CONTACTS } from '../accounts.js';
import { caller, TINY, tinyApp } from '../core.js';
import { pipedream } from '../peers/index.js';
import type { Scenario } from '../scenario.js';

const META = {
  isLoadingSample: false,
  isPopulatingDedupe: false,
  page: 0,
  timezone: 'UTC',
  withSearch: false,
};

/** The largest pages that each API gives. */
const READ = {
  onepagecrm: async (client: Client) =>
    (await readAll(contactPage(client, { sort_by: 'created_at', order: 'desc' }), 100)).map(fromOnePageCrm),
  highlevel: async (client: Client) =>
    (await readAll(latestContacts(client, 'dateAdded'), 500)).map(fromHighLevel),
};
const CONNECTIONS = { onepagecrm, highlevel };

export const lists: Scenario[] = [
  {
    name: 'List 10,000 contacts',
    runs: 3,
    operations: 1,
    kind: 'trigger',
    records: (found) => found === CONTACTS,
    target: { onepagecrm: 100, highlevel: 20 },
    handoff: async ({ service, auth }) => {
      let found = 0;
      const app = tinyApp(async (z, authData) => {
        const contacts = await READ[service](
          createClient(z, authData, META, CONNECTIONS[service], JSON.stringify),
        );
        found = contacts.length;
        return [];
      });
      const call = caller(app);
      return async () => {
        await call({ method: TINY.trigger, auth });
        return found;
      };
    },
    pipedream: async (setting) => (await pipedream()).listing(setting),
  },
];
