import _ from 'lodash';
import type { Client } from '../../platform/client.js';
import { readDue } from '../../platform/dates.js';
import { refuse } from '../../platform/failure.js';
import { compact, isBlank, number, sameText } from '../../platform/values.js';
import type { DealInput } from '../inputs.js';
import { emptiedOf } from './clear_fields.js';
import { isSame } from './contact_changes.js';
import { DEAL_FIELDS } from './custom_fields.js';
import { fieldValues } from './custom_values.js';
import { CLEARABLE, STATUSES } from './deal_form.js';
import { type ItemLine, itemsWith, sameItems } from './deal_items.js';
import { checkLength } from './lengths.js';
import { type Pipeline, pipelineOf, stageOf } from './pipelines.js';
import type { DealRecord } from './types.js';

/** The shared form and what only OnePageCRM has (`deal_form.ts`). */
export type OnePageCrmDealInput = DealInput & {
  name?: string | undefined;
  status?: string | undefined;
  close_date?: string;
  date?: string;
  text?: string;
  months?: number;
  cost?: number;
  commission_base?: string;
  commission_type?: string;
  commission?: number;
  commission_percentage?: number;
  sales_pipeline_id?: string;
  deal_items?: ItemLine[];
};

const NUMBERS = {
  amount: 'Amount',
  cost: 'Cost',
  months: 'Months',
  commission: 'Commission',
  commission_percentage: 'Commission Percentage',
};

const DATES = { expected_close_date: 'Expected Close Date', close_date: 'Close Date', date: 'Deal Date' };

/** The numbers that were filled in; 0 is one. */
const numbersOf = (input: OnePageCrmDealInput): Partial<DealRecord> =>
  Object.fromEntries(
    Object.entries(NUMBERS).flatMap(([key, label]) => {
      const value = Reflect.get(input, key);
      if (isBlank(value)) return [];
      const read = number(value);
      if (read === null) throw refuse(`${label} must be a number, not "${value}"`);
      if (key === 'months' && (!Number.isInteger(read) || read < 1)) {
        throw refuse(`Months must be a whole number from 1, not "${value}"`);
      }
      return [[key, read]];
    }),
  );

const datesOf = (input: OnePageCrmDealInput, zone: string): Partial<DealRecord> =>
  Object.fromEntries(
    Object.entries(DATES).flatMap(([key, label]) => {
      const value = Reflect.get(input, key);
      return isBlank(value) ? [] : [[key, readDue(String(value), zone, label).day]];
    }),
  );

/** In the API's words. */
const statusOf = (status: string | undefined): string | undefined => {
  if (isBlank(status)) return undefined;
  const chosen = Object.keys(STATUSES).find((key) => sameText(key, status));
  if (chosen) return chosen === 'open' ? 'pending' : chosen;
  if (sameText(status, 'pending')) return 'pending';
  throw refuse(`Status "${status}" is none of ${Object.values(STATUSES).join(', ')}`);
};

/** Stage and expected date belong to open deals, the close date to the others (OnePageCRM OpenAPI, recordings). */
const checkStatus = (status: string, input: OnePageCrmDealInput): void => {
  if (status === 'pending') {
    if (input.close_date) {
      throw refuse('Leave Close Date empty, or set Status to Won or Lost: an open deal has none');
    }
    return;
  }
  const without = input.stage ? 'Stage' : input.expected_close_date ? 'Expected Close Date' : undefined;
  if (without) throw refuse(`Leave ${without} empty, or set Status to Open: only an open deal has one`);
};

/**
 * What the form filled in, as the API takes it, on top of the present deal. Refuses what does not go together before
 * anything is sent.
 */
export const dealBody = async (
  client: Client,
  input: OnePageCrmDealInput,
  pipelines: Pipeline[],
  present: Partial<DealRecord> = {},
  cleared: string[] = [],
): Promise<Partial<DealRecord>> => {
  const status = statusOf(input.status);
  checkStatus(status ?? present.status ?? 'pending', input);
  checkLength('Name', input.name, 60, 'deal');
  checkLength('Text', input.text, 7_168, 'deal');
  const pipeline = pipelineOf(pipelines, input.pipeline_id, present.pipeline_id);
  const { deal_items: lines = [] } = input;
  const items = await itemsWith(client, lines, cleared.includes('deal_items') ? [] : present.deal_items);
  const values = await fieldValues(client, DEAL_FIELDS, { ...input }, cleared);
  return {
    ...emptiedOf(cleared, CLEARABLE),
    ...compact({
      name: input.name?.trim(),
      status,
      pipeline_id: input.pipeline_id && pipeline?.id,
      sales_pipeline_id: input.sales_pipeline_id && pipelineOf(pipelines, input.sales_pipeline_id)?.id,
      stage: input.stage && pipeline ? stageOf(pipeline, input.stage) : undefined,
      owner_id: input.owner_id,
      text: input.text,
      commission_base: input.commission_base,
      commission_type: input.commission_type,
      ...numbersOf(input),
      ...datesOf(input, client.meta.timezone),
      deal_fields: values.map(({ id, value }) => ({ deal_field: { id }, value })),
    }),
    ...(lines.length > 0 && items.length > 0 && { has_deal_items: true, deal_items: items }),
  };
};

/** What of the wanted body the deal does not have yet. The API drops the items of a deal that does not say it has any. */
export const missing = (
  { deal_fields, deal_items, has_deal_items, ...wanted }: Partial<DealRecord>,
  present: DealRecord,
): Partial<DealRecord> => {
  const values = new Map((present.deal_fields ?? []).map(({ deal_field, value }) => [deal_field.id, value]));
  const fields = (deal_fields ?? []).filter(
    ({ deal_field, value }) => !isSame(value, values.get(deal_field.id)),
  );
  const body: Partial<DealRecord> = {
    ..._.pickBy(wanted, (value, key) => !isSame(value, Reflect.get(present, key))),
    ...(fields.length > 0 && { deal_fields: fields }),
    ...(deal_items && !sameItems(deal_items, present.deal_items) && { has_deal_items, deal_items }),
  };
  const keepsItems = present.has_deal_items || (present.deal_items ?? []).length > 0;
  return _.isEmpty(body) || body.deal_items || !keepsItems ? body : { ...body, has_deal_items: true };
};
