import type { Offer } from '../../../records/capability.js';
import type { Deals } from '../../../records/deal/capabilities.js';
import { dealOutputFields } from '../custom_fields.js';
import { mustBe, opportunityPath } from '../paths.js';
import { result } from './body.js';
import { readOpportunity } from './record.js';

export const remove: Offer<Deals['remove']> = {
  outputFields: dealOutputFields,
  run: async (client, { deal_id }) => {
    const present = await readOpportunity(client, deal_id);
    mustBe('opportunity', { id: deal_id }, present);
    const deal = await result(client, present, true);
    await client.delete(opportunityPath(deal_id));
    return deal;
  },
};
