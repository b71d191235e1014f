import _ from 'lodash';
import type { Deal } from '../../model/deal.js';
import type { PlainInputField } from '../../model/fields.js';
import type { Written } from '../../model/record.js';
import type { Client } from '../../platform/client.js';
import { refuse } from '../../platform/failure.js';
import { compact, isBlank, number, sameText } from '../../platform/values.js';
import { clearedKeys, clearField } from '../clear_fields.js';
import type { CreateDealInput, DealIdInput, DealInput, UpdateDealInput } from '../inputs.js';
import type { Action } from '../service.js';
import { type CustomEntry, customBody } from './custom_body.js';
import { customInputFields, dealOutputFields } from './custom_fields.js';
import { locationId } from './location.js';
import {
  opportunityPath,
  readOpportunity,
  readPipelines,
  searchOpportunities,
  toDeal,
} from './opportunities.js';
import type { OpportunityRecord } from './types.js';

const STATUSES = { open: 'Open', won: 'Won', lost: 'Lost', abandoned: 'Abandoned' };

/** What only HighLevel keeps of an opportunity. */
interface Own {
  status?: string | undefined;
  lostReasonId?: string;
}

interface Answer {
  opportunity: OpportunityRecord;
}

type Body = Partial<Omit<OpportunityRecord, 'customFields'>> & { customFields?: CustomEntry[] };

const status = (more: Partial<PlainInputField>): PlainInputField => ({
  key: 'status',
  label: 'Status',
  choices: STATUSES,
  ...more,
});

const checkStatus = (value: string | undefined): void => {
  if (value && !(value in STATUSES)) {
    throw refuse(`Status must be ${Object.keys(STATUSES).join(', ')}, not "${value}"`);
  }
};

const wholeAmount = (value: unknown): number | undefined => {
  if (isBlank(value)) return undefined;
  const amount = number(value);
  if (amount === null) throw refuse(`Amount must be a number, not "${value}"`);
  return amount;
};

/** The pipeline of the chosen stage goes along: a stage of another pipeline moves the opportunity there. */
const place = async (client: Client, { pipeline_id, stage }: DealInput): Promise<Body> => {
  if (!stage) return compact({ pipelineId: pipeline_id });
  const pipelines = await readPipelines(client);
  const owner = pipelines.find(({ stages = [] }) => stages.some(({ id }) => id === stage));
  if (!owner) throw refuse('Stage is none of this account: choose it from the list');
  if (pipeline_id && owner.id !== pipeline_id) {
    throw refuse('Stage is not one of the chosen Pipeline: choose it from the list');
  }
  return { pipelineId: owner.id, pipelineStageId: stage };
};

const bodyOf = async (
  client: Client,
  input: DealInput & { name?: string | undefined },
  present: Partial<OpportunityRecord> = {},
  cleared: string[] = [],
): Promise<Body> => {
  const amount = wholeAmount(input.amount);
  const values = (present.customFields ?? []).map((field) => ({
    id: field.id,
    value: field.fieldValue,
  }));
  return {
    ...(await place(client, input)),
    ...compact({
      name: input.name,
      monetaryValue: amount,
      assignedTo: input.owner_id,
      customFields: await customBody(client, { ...input }, values, cleared, 'opportunity'),
    }),
  };
};

const result = async (client: Client, opportunity: OpportunityRecord, changed: boolean) => ({
  ...toDeal(opportunity, await readPipelines(client)),
  changed,
});

/** The newest opportunity of the contact with exactly this name. */
const same = async (client: Client, { contact_id, name }: CreateDealInput) => {
  const { opportunities = [] } = await searchOpportunities(client, { contact_id, q: name });
  return opportunities.find((row) => sameText(row.name, name));
};

export const create: Action<CreateDealInput & Own, Written<Deal>> = {
  fields: async (client) => [
    status({ default: 'open' }),
    ...(await customInputFields(client, 'opportunity')),
  ],
  outputFields: dealOutputFields,
  run: async (client, input) => {
    checkStatus(input.status);
    const pipelines = await readPipelines(client);
    const body = await bodyOf(client, input);
    const [only, second] = pipelines;
    const pipelineId = body.pipelineId ?? (second ? undefined : only?.id);
    if (!pipelineId) throw refuse('Fill in Pipeline: this account has several');
    // The search before this create ran outside its lock: another run may have made it since.
    const found = client.meta.withSearch ? await same(client, input) : undefined;
    if (found) return result(client, found, false);
    const { opportunity } = await client.post<Answer>('/opportunities/', {
      locationId: locationId(client.auth),
      contactId: input.contact_id,
      status: input.status || 'open',
      ...body,
      pipelineId,
    });
    return result(client, opportunity, true);
  },
};

export const update: Action<UpdateDealInput & Own, Written<Deal>> = {
  fields: async (client) => {
    const custom = await customInputFields(client, 'opportunity');
    return [
      status({ helpText: 'Open opens a closed one once more.' }),
      {
        key: 'lostReasonId',
        label: 'Lost Reason',
        dynamic: 'lost_reason_list.id.name',
        helpText: 'With the status Lost only.',
      },
      ...custom,
      ...(custom.length > 0
        ? [clearField(Object.fromEntries(custom.map(({ key, label }) => [key, label ?? key])))]
        : []),
    ];
  },
  outputFields: dealOutputFields,
  run: async (client, { deal_id, status: wanted, lostReasonId, clear_fields, ...input }) => {
    const cleared = clearedKeys(clear_fields, {});
    checkStatus(wanted);
    if (lostReasonId && wanted !== 'lost') throw refuse('Lost Reason needs the Status Lost');
    const present = await readOpportunity(client, deal_id);
    const body = _.pickBy(
      await bodyOf(client, input, present, cleared),
      (value, key) => key === 'customFields' || value !== (Reflect.get(present, key) ?? ''),
    );
    const path = opportunityPath(deal_id);
    const isNews = wanted && wanted !== present.status;
    // Only the call for the status takes a reason, and it does not answer with the record.
    const withReason = lostReasonId && (isNews || lostReasonId !== present.lostReasonId);
    if (withReason) await client.put(`${path}/status`, { status: wanted, lostReasonId });
    else if (isNews) Object.assign(body, { status: wanted });
    if (_.isEmpty(body)) {
      return result(
        client,
        withReason ? await readOpportunity(client, deal_id) : present,
        Boolean(withReason),
      );
    }
    const { opportunity } = await client.put<Answer>(path, body);
    return result(client, opportunity, true);
  },
};

export const remove: Action<DealIdInput, Written<Deal>> = {
  outputFields: dealOutputFields,
  run: async (client, { deal_id }) => {
    const present = await readOpportunity(client, deal_id);
    const deal = await result(client, present, true);
    await client.delete(opportunityPath(deal_id));
    return deal;
  },
};
