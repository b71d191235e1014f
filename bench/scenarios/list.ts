/** Contacts of an account through the services' own pages and records, below the triggers' cap of pages. */
import type { Client } from '../../platform/client.js';
import { createClient } from '../../platform/create_client.js';
import { type Cursor, type Page, readAll } from '../../platform/polling.js';
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

type Pages<Row> = (cursor: Cursor, size: number) => Promise<Page<Row>>;

/** Ends with the page that reaches `most` rows. */
const upTo = <Row>(most: number, pages: Pages<Row>): Pages<Row> => {
  let read = 0;
  return async (cursor, size) => {
    const page = await pages(cursor, size);
    read += page.rows.length;
    return read < most ? page : { rows: page.rows };
  };
};

/** The largest page that each API returns. */
const READ = {
  onepagecrm: async (client: Client, most: number) => {
    const pages = contactPage(client, { sort_by: 'created_at', order: 'desc' });
    return (await readAll(upTo(most, pages), 100)).map(fromOnePageCrm);
  },
  highlevel: async (client: Client, most: number) =>
    (await readAll(upTo(most, latestContacts(client, 'dateAdded')), 500)).map(fromHighLevel),
};
const CONNECTIONS = { onepagecrm, highlevel };

const listing = (most: number, runs: number): Scenario => ({
  name: `List ${most.toLocaleString('en-US')} contacts`,
  runs,
  operations: 1,
  kind: 'trigger',
  records: (found) => found === most,
  target: { onepagecrm: most / 100, highlevel: most / 500 },
  handoff: async ({ service, auth }) => {
    let found = 0;
    const app = tinyApp(async (z, authData) => {
      const client = createClient(z, authData, META, CONNECTIONS[service], JSON.stringify);
      found = (await READ[service](client, most)).length;
      return [];
    });
    const call = caller(app);
    return async () => {
      await call({ method: TINY.trigger, auth });
      return found;
    };
  },
  pipedream: async (setting) => (await pipedream()).listing(setting, most),
});

export const lists: Scenario[] = [listing(1_000, 10), listing(CONTACTS, 3)];
