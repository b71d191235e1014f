import type { Deal } from '../../model/deal.js';
import type { Client } from '../../platform/client.js';
import { unlessMissing } from '../../platform/failure.js';
import { lookThrough } from '../../platform/polling.js';
import { byName, join } from '../../platform/values.js';
import type { FindDealInput } from '../inputs.js';
import type { Choices, Lookup } from '../service.js';
import { dealOutputFields } from './custom_fields.js';
import { locationId } from './location.js';
import {
  opportunityPages,
  PAGE_SIZE,
  readOpportunity,
  readPipelines,
  searchOpportunities,
  toDeal,
  toDeals,
} from './opportunities.js';
import type { OpportunityRecord } from './types.js';

const byId = async (client: Client, id: string): Promise<Deal[]> => {
  const opportunity = await unlessMissing(readOpportunity(client, id));
  return opportunity ? toDeals(client, [opportunity]) : [];
};

/** By id, else by name and contact. The API searches people's names as well: only the opportunity's own counts. */
export const find: Lookup<FindDealInput, Deal> = {
  outputFields: dealOutputFields,
  find: async (client, { deal_id, name, name_match, contact_id }) => {
    if (deal_id) return byId(client, deal_id);
    const wanted = name?.trim().toLowerCase() ?? '';
    const holding = (rows: OpportunityRecord[]) => {
      const found = rows.filter((row) => row.name?.toLowerCase().includes(wanted));
      return wanted ? byName(found, wanted, name_match, (row) => [row.name]) : found;
    };
    const pages = opportunityPages(client, { q: name, contact_id });
    const found = await unlessMissing(lookThrough(client, pages, PAGE_SIZE, holding, 'opportunities'));
    return toDeals(client, found ?? []);
  },
};

export const list: Choices = {
  list: async (client, { contact_id }) => {
    const { opportunities = [] } = await searchOpportunities(
      client,
      { contact_id, page: client.meta.page + 1 },
      { bulk: true },
    );
    return opportunities
      .map((row) => toDeal(row, []))
      .map(({ id, name, contact_name }) => ({ id, name: join([name, contact_name], ' · ') ?? id }));
  },
};

export const pipelines: Choices = {
  list: async (client) =>
    client.meta.page > 0
      ? []
      : (await readPipelines(client)).map(({ id, name }) => ({ id, name: name || id })),
};

/** Of the chosen pipeline; of all, named with their pipeline, before one is chosen. */
export const stages: Choices = {
  list: async (client, { pipeline_id }) => {
    if (client.meta.page > 0) return [];
    const all = await readPipelines(client);
    return all
      .filter(({ id }) => !pipeline_id || id === pipeline_id)
      .flatMap((pipeline) =>
        (pipeline.stages ?? []).map(({ id, name }) => ({
          id,
          name: join([pipeline_id ? undefined : pipeline.name, name || id], ' · ') ?? id,
        })),
      );
  },
};

/** Why opportunities are lost, as the location names it. */
export const lostReasons: Choices = {
  list: async (client) => {
    const { lostReasons: rows = [] } = await client.get<{
      lostReasons?: Array<{ id: string; name?: string | null }>;
    }>('/opportunities/lost-reason', {
      locationId: locationId(client.auth),
      limit: PAGE_SIZE,
      skip: client.meta.page * PAGE_SIZE,
    });
    return rows.map(({ id, name }) => ({ id, name: name || id }));
  },
};
