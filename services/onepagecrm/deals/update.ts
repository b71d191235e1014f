import _ from 'lodash';
import type { Offer } from '../../../records/capability.js';
import { type ClearInput, clearedKeys } from '../../../records/clear_fields.js';
import type { Deals } from '../../../records/deal/capabilities.js';
import { dealOutputFields } from '../custom_fields.js';
import { dealPath } from '../paths.js';
import { dealBody, missing, type OwnDealInput } from './body.js';
import { CLEARABLE, own, updateForm } from './form.js';
import { itemsField } from './items.js';
import { readPipelines } from './pipelines.js';
import { one, readToChange, toDeal } from './record.js';

export const update: Offer<Deals['update'], OwnDealInput & ClearInput> = {
  own: [...own, itemsField(true)],
  fields: updateForm,
  outputFields: dealOutputFields,
  run: async (client, input) => {
    const cleared = clearedKeys(input.clear_fields, CLEARABLE);
    const pipelines = await readPipelines(client);
    const look = async () => {
      const present = await readToChange(client, input.deal_id);
      return { present, body: missing(await dealBody(client, input, pipelines, present, cleared), present) };
    };
    const first = await look();
    // Items go back whole, and their templates were looked up meanwhile: so they are read again.
    const { present, body } = first.body.deal_items ? await look() : first;
    if (_.isEmpty(body)) return { ...toDeal(client, present, pipelines), changed: false };
    // Without `partial` the API resets what the body leaves out to its default.
    const written = await client.put(dealPath(input.deal_id), one, body, { query: { partial: true } });
    return { ...toDeal(client, written, pipelines), changed: true };
  },
};
