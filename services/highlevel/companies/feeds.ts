import { text } from '../../../platform/values.js';
import type { Offer } from '../../../records/capability.js';
import type { Companies } from '../../../records/company/capabilities.js';
import { readLatest } from '../latest.js';
import { PAGE_SIZE, pages } from './page.js';
import { toCompany } from './record.js';

/** The order of the list is not documented, so all are read. */
export const created: Offer<Companies['created']> = {
  poll: async (client) => {
    const rows = await readLatest(
      client,
      { page: pages(client), pageSize: PAGE_SIZE, id: ({ id }) => id },
      ({ createdAt }) => text(createdAt),
    );
    return rows.map((row) => ({ event_id: row.id, origin: null, ...toCompany(row) }));
  },
};
