/** Deals by state, owner, contact and time. */
import type { Query } from '../../../platform/client.js';
import { invalidInput } from '../../../platform/failure.js';
import type { Offer } from '../../../records/capability.js';
import type { Deals } from '../../../records/deal/capabilities.js';
import { dealOutputFields } from '../custom_fields.js';
import { newestFirst, rangeOf, readSome } from '../some.js';
import { dealFilters, type FilterInput, narrowerForm } from './filters.js';
import { readPipelines } from './pipelines.js';
import { dealPage, toDeal } from './record.js';

/** In the API's words. */
const STATES: Readonly<Record<string, string | undefined>> = {
  open: 'pending',
  won: 'won',
  lost: 'lost',
  closed: 'closed',
  all: undefined,
};

const statusOf = (state: string): string | undefined => {
  if (!Object.hasOwn(STATES, state))
    throw invalidInput(`State "${state}" is none of ${Object.keys(STATES).join(', ')}`);
  return STATES[state];
};

export const listed: Offer<Deals['listed'], FilterInput> = {
  own: narrowerForm,
  fields: () => narrowerForm,
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
