import _ from 'lodash';
import { chosenKey } from '../../../platform/choices.js';
import type { Client } from '../../../platform/client.js';
import { readMark } from '../../../platform/origin.js';
import { isEdited, readNewest, sampleAnyway, withoutOwn } from '../../../platform/polling.js';
import type { Offer } from '../../../records/capability.js';
import type { Deals } from '../../../records/deal/capabilities.js';
import type * as dealForms from '../../../records/deal/forms.js';
import type { Deal } from '../../../records/deal/record.js';
import type { InputOf } from '../../../records/field.js';
import type { Event } from '../../../records/results.js';
import { dealOutputFields } from '../custom_fields.js';
import { readLatest } from '../latest.js';
import { type OpportunitySearch, opportunityPages, PAGE_SIZE } from './page.js';
import { toDeals } from './record.js';
import type { OpportunityRecord } from './wire.js';

const filterOf = (input: InputOf<typeof dealForms.dealStageChanged>): OpportunitySearch => ({
  pipeline_id: input.pipeline_id,
  pipeline_stage_id: input.stage,
  assigned_to: input.owner_id,
});

export const created: Offer<Deals['created']> = {
  outputFields: dealOutputFields,
  poll: async (client, input) => {
    const rows = await sampleAnyway(client, filterOf(input), (search) =>
      readNewest(client, {
        page: opportunityPages(client, search),
        pageSize: PAGE_SIZE,
        id: ({ id }) => id,
        at: ({ createdAt }) => createdAt,
      }),
    );
    const deals = await toDeals(client, rows);
    const events = _.zipWith(rows, deals, (row, deal) => ({
      event_id: deal.id,
      origin: readMark(row.name),
      ...deal,
    }));
    return withoutOwn(client, input, events);
  },
};

/** The events of a poll by a time that the search is not ordered by, latest first. */
const readBy = async (
  client: Client,
  search: OpportunitySearch,
  at: (row: OpportunityRecord) => string | null,
  keep: (row: OpportunityRecord) => boolean,
): Promise<Array<Event<Deal>>> => {
  const latest = await readLatest(
    client,
    { page: opportunityPages(client, search), pageSize: PAGE_SIZE, id: ({ id }) => id, keep },
    at,
  );
  const deals = await toDeals(client, latest);
  return _.zipWith(latest, deals, (row, deal) => ({
    event_id: `${row.id}:${at(row) ?? row.status ?? ''}`,
    ...deal,
  }));
};

/** The stage that an opportunity is created in does not count as a change. */
export const stageChanged: Offer<Deals['stageChanged']> = {
  outputFields: dealOutputFields,
  poll: (client, input) =>
    sampleAnyway(client, filterOf(input), (search) =>
      readBy(
        client,
        search,
        ({ lastStageChangeAt }) => lastStageChangeAt,
        ({ createdAt, lastStageChangeAt }) => isEdited(createdAt, lastStageChangeAt),
      ),
    ),
};

const RESULTS = { won: 'Won', lost: 'Lost', abandoned: 'Abandoned' };

/** The result that was chosen, in the API's words; undefined for any. */
const resultOf = (result: string | undefined): string | undefined => {
  return result?.trim() ? chosenKey('Result', result, RESULTS) : undefined;
};

/** A status other than these three is no result. */
export const closed: Offer<Deals['closed'], { status?: string }> = {
  fields: [
    {
      key: 'status',
      label: 'Result',
      choices: RESULTS,
      helpText: 'Leave blank for won, lost or abandoned.',
    },
  ],
  outputFields: dealOutputFields,
  poll: (client, input) => {
    const result = resultOf(input.status);
    return sampleAnyway(client, filterOf(input), (search) =>
      readBy(
        client,
        search,
        ({ lastStatusChangeAt }) => lastStatusChangeAt,
        ({ status }) => status !== null && (result ? status === result : status in RESULTS),
      ),
    );
  },
};
