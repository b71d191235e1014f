import type { Offer } from '../../../records/capability.js';
import type { Deals } from '../../../records/deal/capabilities.js';
import { dealOutputFields } from '../custom_fields.js';
import { opportunityPath } from '../paths.js';
import { readPipelines } from './pipelines.js';
import { readOpportunity, toDeal } from './record.js';

export const remove: Offer<Deals['remove']> = {
  outputFields: dealOutputFields,
  run: async (client, { deal_id }) => {
    const base = opportunityPath(deal_id);
    const pipelines = await readPipelines(client);
    const present = await readOpportunity(client, deal_id);
    await client.delete(base);
    return { ...toDeal(present, pipelines), changed: true };
  },
};
