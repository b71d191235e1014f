import { text } from '../../platform/values.js';
import type { Choices } from '../service.js';
import type { Single } from './types.js';

/** Contact statuses of the account; the list is not paged. */
export const statuses: Choices = {
  list: async (client) => {
    if (client.meta.page > 0) return [];
    const { data } = await client.get<Single<Array<{ status: { id: string; text?: string } }>>>('/statuses');
    return data.map(({ status }) => ({ id: status.id, name: text(status.text) ?? status.id }));
  },
};

/** Lead sources of the account; not wrapped, not paged. */
export const leadSources: Choices = {
  list: async (client) => {
    if (client.meta.page > 0) return [];
    const { data } = await client.get<Single<Array<{ id: string; text?: string }>>>('/lead_sources');
    return data.map((source) => ({ id: source.id, name: text(source.text) ?? source.id }));
  },
};
