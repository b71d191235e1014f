/** What the account has set up: statuses, lead sources, tags, saved filters. */
import { path } from '../../platform/path.js';
import { text } from '../../platform/values.js';
import { id, inside, list, record, rows, text as words } from '../../platform/wire.js';
import type { Choices } from '../../records/capability.js';
import { PAGE_SIZE, readPage } from './lists.js';
import { data } from './wire.js';

const named = record({ id, text: words });

/** Contact statuses of the account; the list is not paged. */
export const statuses: Choices = {
  list: async (client) => {
    const all = await client.get(path`/statuses`, data(rows(inside('status', named))));
    return all.map((status) => ({ id: status.id, name: text(status.text) ?? status.id }));
  },
};

/** Lead sources of the account; not wrapped, not paged. */
export const leadSources: Choices = {
  list: async (client) => {
    const all = await client.get(path`/lead_sources`, data(rows(named)));
    return all.map((source) => ({ id: source.id, name: text(source.text) ?? source.id }));
  },
};

/** Saved filters of contacts, which can be created only in the product. */
export const savedFilters: Choices = {
  pages: true,
  list: async (client) => {
    const { rows: found } = await readPage(
      client,
      path`/filters`,
      {},
      { key: 'filters', row: inside('filter', record({ id, name: words })) },
      client.meta.page + 1,
      PAGE_SIZE,
    );
    return found.map((filter) => ({ id: filter.id, name: text(filter.name) ?? filter.id }));
  },
};

const tag = record({ name: id });

/** Names of the account's tags. The API has no list of them: they come beside the contacts in any answer (recorded answers). */
export const tags: Choices = {
  list: async (client) => {
    const all = await client.get(path`/contacts`, inside('tags', inside('tags', list(tag))), {
      team: true,
      per_page: 1,
    });
    return all.map(({ name }) => ({ id: name, name }));
  },
};
