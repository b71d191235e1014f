import type { Offer } from '../../../records/capability.js';
import type { Deals } from '../../../records/deal/capabilities.js';
import { dealOutputFields } from '../custom_fields.js';
import { dealPath } from '../paths.js';
import { readPipelines } from './pipelines.js';
import { readDeal, toDeal } from './record.js';

export const remove: Offer<Deals['remove']> = {
  outputFields: dealOutputFields,
  run: async (client, { deal_id }) => {
    const pipelines = await readPipelines(client);
    const present = await readDeal(client, deal_id);
    await client.delete(dealPath(deal_id));
    return { ...toDeal(client, present, pipelines), changed: true };
  },
};
