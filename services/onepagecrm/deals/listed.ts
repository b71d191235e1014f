/** Deals by state, owner, contact and time. */
import { chosenKey } from '../../../platform/choices.js';
import type { Query } from '../../../platform/client.js';
import type { Offer } from '../../../records/capability.js';
import type { Deals } from '../../../records/deal/capabilities.js';
import { dealStates } from '../../../records/deal/fields.js';
import { dealOutputFields } from '../custom_fields.js';
import { newestFirst, rangeOf, readSome } from '../some.js';
import { dealFilters, type FilterInput, narrowerForm } from './filters.js';
import { readPipelines } from './pipelines.js';
import { dealPage, toDeal } from './record.js';

/** The states in the API's words. */
const STATES: Readonly<Record<keyof typeof dealStates, string | undefined>> = {
  open: 'pending',
  won: 'won',
  lost: 'lost',
  closed: 'closed',
  all: undefined,
};

const statusOf = (state: string): string | undefined => STATES[chosenKey('State', state, dealStates)];

export const listed: Offer<Deals['listed'], FilterInput> = {
  fields: narrowerForm,
  outputFields: dealOutputFields,
  find: async (client, input) => {
    const range = rangeOf(client, input);
    const query: Query = {
      ...range.query,
      ...dealFilters(input),
      status: statusOf(input.state || 'open'),
      ...newestFirst(input),
    };
    const deals = await readSome(client, dealPage(client, query), input, range.holds);
    const pipelines = deals.length > 0 ? await readPipelines(client) : [];
    return deals.map((deal) => toDeal(client, deal, pipelines));
  },
};
