import { path } from '../../../platform/path.js';
import type { Offer } from '../../../records/capability.js';
import type { Deals } from '../../../records/deal/capabilities.js';
import { dealOutputFields } from '../custom_fields.js';
import { dealBody, type OwnDealInput } from './body.js';
import { createForm, own } from './form.js';
import { itemsField } from './items.js';
import { readPipelines } from './pipelines.js';
import { one, toDeal } from './record.js';
import { findByName } from './search.js';

export const create: Offer<Deals['create'], OwnDealInput> = {
  own: [...own, itemsField(false)],
  fields: createForm,
  outputFields: dealOutputFields,
  run: async (client, input) => {
    // Before the write: nothing that can fail may come between it and its result.
    const pipelines = await readPipelines(client);
    const body = { contact_id: input.contact_id, ...(await dealBody(client, input, pipelines)) };
    // The search before this create ran outside its lock: another run may have made the deal since.
    const [same] = client.meta.withSearch
      ? await findByName(client, input.name.trim(), { contact_id: input.contact_id })
      : [];
    if (same) return { ...toDeal(client, same, pipelines), changed: false };
    return { ...toDeal(client, await client.post(path`/deals`, one, body), pipelines), changed: true };
  },
};
