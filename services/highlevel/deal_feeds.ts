import _ from 'lodash';
import type { Deal } from '../../model/deal.js';
import type { Event, NewEvent } from '../../model/record.js';
import type { Client } from '../../platform/client.js';
import { toMillis } from '../../platform/dates.js';
import { isRecent, readNewest, sampleAnyway } from '../../platform/polling.js';
import { text } from '../../platform/values.js';
import type { DealClosedInput, DealStageChangedInput, NewDealInput } from '../inputs.js';
import type { Feed } from '../service.js';
import { dealOutputFields } from './custom_fields.js';
import { type OpportunitySearch, opportunityPages, PAGE_SIZE, toDeals } from './opportunities.js';
import type { OpportunityRecord } from './types.js';

const filterOf = (input: DealStageChangedInput): OpportunitySearch => ({
  pipeline_id: input.pipeline_id,
  pipeline_stage_id: input.stage,
  assigned_to: input.owner_id,
});

export const created: Feed<NewDealInput, NewEvent<Deal>> = {
  outputFields: dealOutputFields,
  poll: async (client, input) => {
    const rows = await sampleAnyway(client, filterOf(input), (search) =>
      readNewest(client, {
        page: opportunityPages(client, search),
        pageSize: PAGE_SIZE,
        id: ({ id }) => id,
        at: ({ createdAt }) => text(createdAt),
      }),
    );
    const deals = await toDeals(client, rows);
    return deals.map((deal) => ({ event_id: deal.id, origin: null, ...deal }));
  },
};

/**
 * What a poll gives by a time that the search is not ordered by: all are read, and those that the time puts behind the
 * horizon left out. Latest first.
 */
const readBy = async (
  client: Client,
  search: OpportunitySearch,
  at: (row: OpportunityRecord) => string | null,
  keep: (row: OpportunityRecord) => boolean,
): Promise<Array<Event<Deal>>> => {
  const rows = await readNewest(client, {
    page: opportunityPages(client, search),
    pageSize: PAGE_SIZE,
    id: ({ id }) => id,
    // Unknown to the reader, so that it goes on to the end.
    at: () => null,
    keep,
  });
  const { isLoadingSample, isPopulatingDedupe } = client.meta;
  const all = isLoadingSample || isPopulatingDedupe;
  const recent = rows.filter((row) => all || (at(row) !== null && isRecent(at(row))));
  const latest = _.orderBy(recent, (row) => toMillis(at(row)), 'desc');
  const deals = await toDeals(client, latest);
  return _.zipWith(latest, deals, (row, deal) => ({ event_id: `${row.id}:${at(row)}`, ...deal }));
};

/** The stage that an opportunity is created in is no change. */
const CREATION_TIME = 30_000;

export const stageChanged: Feed<DealStageChangedInput, Event<Deal>> = {
  outputFields: dealOutputFields,
  poll: (client, input) =>
    sampleAnyway(client, filterOf(input), (search) =>
      readBy(
        client,
        search,
        ({ lastStageChangeAt }) => text(lastStageChangeAt),
        ({ createdAt, lastStageChangeAt }) =>
          toMillis(lastStageChangeAt) - toMillis(createdAt) >= CREATION_TIME,
      ),
    ),
};

/** Won, lost or abandoned. */
export const closed: Feed<DealClosedInput, Event<Deal>> = {
  outputFields: dealOutputFields,
  poll: (client, input) =>
    sampleAnyway(client, filterOf(input), (search) =>
      readBy(
        client,
        search,
        ({ lastStatusChangeAt }) => text(lastStatusChangeAt),
        ({ status }) => Boolean(status) && status !== 'open',
      ),
    ),
};
