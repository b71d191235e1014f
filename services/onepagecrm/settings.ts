/** What the account has set up: statuses, lead sources, tags, saved filters. */
import { path } from '../../platform/path.js';
import { text } from '../../platform/values.js';
import { believed } from '../../platform/wire.js';
import type { Choices } from '../../records/capability.js';
import { PAGE_SIZE, readPage } from './lists.js';
import type { Single } from './types.js';

/** Contact statuses of the account; the list is not paged. */
export const statuses: Choices = {
  list: async (client) => {
    if (client.meta.page > 0) return [];
    const { data } = await client.get(
      path`/statuses`,
      believed<Single<Array<{ status: { id: string; text?: string } }>>>(),
    );
    return data.map(({ status }) => ({ id: status.id, name: text(status.text) ?? status.id }));
  },
};

/** Lead sources of the account; not wrapped, not paged. */
export const leadSources: Choices = {
  list: async (client) => {
    if (client.meta.page > 0) return [];
    const { data } = await client.get(
      path`/lead_sources`,
      believed<Single<Array<{ id: string; text?: string }>>>(),
    );
    return data.map((source) => ({ id: source.id, name: text(source.text) ?? source.id }));
  },
};

/** Saved filters of contacts, made in the product only. */
export const savedFilters: Choices = {
  list: async (client) => {
    const { rows } = await readPage(
      client,
      path`/filters`,
      {},
      ({ filters }: { filters?: Array<{ filter: { id: string; name?: string } }> }) => filters,
      client.meta.page + 1,
      PAGE_SIZE,
    );
    return rows.map(({ filter }) => ({ id: filter.id, name: text(filter.name) ?? filter.id }));
  },
};

/**
 * Names of the account's tags. There is no list of them in the API: they come beside the contacts of any answer
 * (recorded answers).
 */
export const tags: Choices = {
  list: async (client) => {
    if (client.meta.page > 0) return [];
    const { tags: beside } = await client.get(
      path`/contacts`,
      believed<{ tags?: { tags?: Array<{ name: string }> } }>(),
      {
        team: true,
        per_page: 1,
      },
    );
    return (beside?.tags ?? []).map(({ name }) => ({ id: name, name }));
  },
};
