import { readMark } from '../../../platform/origin.js';
import { withoutOwn } from '../../../platform/polling.js';
import { text } from '../../../platform/values.js';
import type { Offer } from '../../../records/capability.js';
import type { Companies } from '../../../records/company/capabilities.js';
import { readLatest } from '../latest.js';
import { PAGE_SIZE, pages } from './page.js';
import { toCompany } from './record.js';

/** The order of the list is not documented, so all are read. */
export const created: Offer<Companies['created']> = {
  poll: async (client, input) => {
    const rows = await readLatest(
      client,
      { page: pages(client), pageSize: PAGE_SIZE, id: ({ id }) => id },
      ({ createdAt }) => text(createdAt),
    );
    const events = rows.map((row) => ({
      event_id: row.id,
      origin: readMark(row.description),
      ...toCompany(row),
    }));
    return withoutOwn(client, input, events);
  },
};
