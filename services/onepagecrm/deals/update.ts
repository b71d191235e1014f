import _ from 'lodash';
import { believed } from '../../../platform/wire.js';
import type { Offer } from '../../../records/capability.js';
import { type ClearInput, clearedKeys } from '../../../records/clear_fields.js';
import type { Deals } from '../../../records/deal/capabilities.js';
import { dealOutputFields } from '../custom_fields.js';
import { dealPath } from '../paths.js';
import type { DealRecord, Single } from '../types.js';
import { dealBody, missing, type OwnDealInput } from './body.js';
import { CLEARABLE, own, updateForm } from './form.js';
import { itemsField } from './items.js';
import { readPipelines } from './pipelines.js';
import { readDeal, toDeal } from './record.js';

export const update: Offer<Deals['update'], OwnDealInput & ClearInput> = {
  own: [...own, itemsField(true)],
  fields: updateForm,
  outputFields: dealOutputFields,
  run: async (client, input) => {
    const cleared = clearedKeys(input.clear_fields, CLEARABLE);
    const present = await readDeal(client, input.deal_id);
    const pipelines = await readPipelines(client);
    const body = missing(await dealBody(client, input, pipelines, present, cleared), present);
    if (_.isEmpty(body)) return { ...toDeal(present, pipelines), changed: false };
    // Without `partial` the API puts back to its default what the body does not name.
    const { data } = await client.put(
      dealPath(input.deal_id),
      believed<Single<{ deal: DealRecord }>>(),
      body,
      {
        query: { partial: true },
      },
    );
    return { ...toDeal(data.deal, pipelines), changed: true };
  },
};
