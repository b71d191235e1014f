import _ from 'lodash';
import type { Deal } from '../../model/deal.js';
import type { Written } from '../../model/record.js';
import { clearedKeys } from '../clear_fields.js';
import type { CreateDealInput, DealIdInput, UpdateDealInput } from '../inputs.js';
import type { Action } from '../service.js';
import { dealOutputFields } from './custom_fields.js';
import { dealBody, missing, type OnePageCrmDealInput } from './deal_body.js';
import { CLEARABLE, createForm, updateForm } from './deal_form.js';
import { findByName } from './deal_search.js';
import { dealPath, readDeal, toDeal } from './deals.js';
import { readPipelines } from './pipelines.js';
import type { DealRecord, Single } from './types.js';

// Names are asked for before a write: nothing that can fail may stand between it and its result.

export const create: Action<OnePageCrmDealInput & CreateDealInput, Written<Deal>> = {
  fields: createForm,
  outputFields: dealOutputFields,
  run: async (client, input) => {
    const pipelines = await readPipelines(client);
    const body = { contact_id: input.contact_id, ...(await dealBody(client, input, pipelines)) };
    // The search before this create ran outside its lock: another run may have made the deal since.
    const [same] = client.meta.withSearch
      ? await findByName(client, input.name.trim(), input.contact_id)
      : [];
    if (same) return { ...toDeal(same, pipelines), changed: false };
    const { data } = await client.post<Single<{ deal: DealRecord }>>('/deals', body);
    return { ...toDeal(data.deal, pipelines), changed: true };
  },
};

export const update: Action<OnePageCrmDealInput & UpdateDealInput, Written<Deal>> = {
  fields: updateForm,
  outputFields: dealOutputFields,
  run: async (client, input) => {
    const cleared = clearedKeys(input.clear_fields, CLEARABLE);
    const present = await readDeal(client, input.deal_id);
    const pipelines = await readPipelines(client);
    const body = missing(await dealBody(client, input, pipelines, present, cleared), present);
    if (_.isEmpty(body)) return { ...toDeal(present, pipelines), changed: false };
    // Without `partial` the API puts back to its default what the body does not name.
    const { data } = await client.put<Single<{ deal: DealRecord }>>(dealPath(input.deal_id), body, {
      query: { partial: true },
    });
    return { ...toDeal(data.deal, pipelines), changed: true };
  },
};

export const remove: Action<DealIdInput, Written<Deal>> = {
  outputFields: dealOutputFields,
  run: async (client, { deal_id }) => {
    const present = await readDeal(client, deal_id);
    const pipelines = await readPipelines(client);
    await client.delete(dealPath(deal_id));
    return { ...toDeal(present, pipelines), changed: true };
  },
};
