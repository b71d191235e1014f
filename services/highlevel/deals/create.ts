import type { Client } from '../../../platform/client.js';
import { invalidInput } from '../../../platform/failure.js';
import { path } from '../../../platform/path.js';
import { lookThrough } from '../../../platform/polling.js';
import { sameText } from '../../../platform/values.js';
import type { Offer } from '../../../records/capability.js';
import type { Deals } from '../../../records/deal/capabilities.js';
import type * as dealForms from '../../../records/deal/forms.js';
import type { InputOf } from '../../../records/field.js';
import { dealInputFields, dealOutputFields } from '../custom_fields.js';
import { locationId } from '../location.js';
import { bodyOf, type Own, status as statusField, statusOf } from './body.js';
import { opportunityPages, PAGE_SIZE } from './page.js';
import { readPipelines } from './pipelines.js';
import { nameOf, toDeal } from './record.js';
import { type OpportunityRecord, opportunityAnswer } from './wire.js';

type CreateDealInput = InputOf<typeof dealForms.createDeal>;

/** The newest opportunity of the contact with exactly this name. */
const same = async (client: Client, { contact_id, name }: CreateDealInput) => {
  const named = (rows: OpportunityRecord[]) => rows.filter((row) => sameText(nameOf(row), name));
  const pages = opportunityPages(client, { contact_id, q: name });
  const [newest] = await lookThrough(client, pages, PAGE_SIZE, named, 'opportunities');
  return newest;
};

export const create: Offer<Deals['create'], Own> = {
  fields: async (client) => [statusField({ default: 'open' }), ...(await dealInputFields(client))],
  accountFields: dealInputFields,
  outputFields: dealOutputFields,
  run: async (client, input) => {
    const status = statusOf(input.status) ?? 'open';
    const pipelines = await readPipelines(client);
    const body = await bodyOf(client, input);
    const [only, second] = pipelines;
    const pipelineId = body.pipelineId ?? (second ? undefined : only?.id);
    if (!pipelineId) throw invalidInput('Fill in Pipeline: this account has several');
    // The search before this create ran outside its lock: another run may have made the opportunity since.
    const found = client.meta.withSearch ? await same(client, input) : undefined;
    if (found) return { ...toDeal(found, pipelines), changed: false };
    const opportunity = await client.post(path`/opportunities/`, opportunityAnswer, {
      locationId: locationId(client.auth),
      contactId: input.contact_id,
      status,
      ...body,
      pipelineId,
    });
    return { ...toDeal(opportunity, pipelines), changed: true };
  },
};
