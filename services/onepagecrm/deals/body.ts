import _ from 'lodash';
import { differing } from '../../../platform/changes.js';
import { chosenKey } from '../../../platform/choices.js';
import type { Client } from '../../../platform/client.js';
import { readDue } from '../../../platform/dates.js';
import { invalidInput } from '../../../platform/failure.js';
import { compact, isBlank, number, sameText } from '../../../platform/values.js';
import { emptiedOf } from '../../../records/clear_fields.js';
import type { updateDeal } from '../../../records/deal/forms.js';
import type { InputOf } from '../../../records/field.js';
import { DEAL_FIELDS } from '../custom_fields.js';
import { fieldValues, newValues } from '../custom_values.js';
import { checkLength, markedText } from '../lengths.js';
import { CLEARABLE, STATUSES } from './form.js';
import { type ItemLine, itemsWith, sameItems } from './items.js';
import { pipelineOf, stageOf } from './pipelines.js';
import type { DealBody, DealRecord, Pipeline } from './wire.js';

/** What only OnePageCRM stores about a deal (`form.ts`). */
export type OwnDealInput = {
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

/** What a deal's form may contain. */
export type DealInput = Omit<Partial<InputOf<typeof updateDeal>>, 'deal_id'> &
  OwnDealInput & { origin?: string };

const NUMBERS = [
  ['amount', 'Amount'],
  ['cost', 'Cost'],
  ['months', 'Months'],
  ['commission', 'Commission'],
  ['commission_percentage', 'Commission Percentage'],
] as const;

const DATES = [
  ['expected_close_date', 'Expected Close Date'],
  ['close_date', 'Close Date'],
  ['date', 'Deal Date'],
] as const;

/** The numbers that were filled in; 0 is one. */
const numbersOf = (input: DealInput): DealBody =>
  Object.fromEntries(
    NUMBERS.flatMap(([key, label]) => {
      const value = input[key];
      if (isBlank(value)) return [];
      const read = number(value);
      if (read === null) throw invalidInput(`${label} must be a number, for example 1234.50, not "${value}"`);
      if (key === 'months' && (!Number.isInteger(read) || read < 1)) {
        throw invalidInput(`Months must be a whole number of at least 1, not "${value}"`);
      }
      return [[key, read]];
    }),
  );

const datesOf = (input: DealInput, zone: string): DealBody =>
  Object.fromEntries(
    DATES.flatMap(([key, label]) => {
      const value = input[key];
      return isBlank(value) ? [] : [[key, readDue(String(value), zone, label).day]];
    }),
  );

/** The status in the API's words. */
const statusOf = (status: string | undefined): string | undefined => {
  if (!status) return undefined;
  if (sameText(status, 'pending')) return 'pending';
  const chosen = chosenKey('Status', status, STATUSES);
  return chosen === 'open' ? 'pending' : chosen;
};

/** Stage and expected date belong to open deals, the close date to all others (OnePageCRM OpenAPI, recordings). */
const checkStatus = (status: string, input: DealInput): void => {
  if (status === 'pending') {
    if (input.close_date) {
      throw invalidInput(
        'Leave Close Date blank, or choose Won or Lost for Status: an open deal has no Close Date',
      );
    }
    return;
  }
  const without = input.stage ? 'Stage' : input.expected_close_date ? 'Expected Close Date' : undefined;
  if (without)
    throw invalidInput(`Leave ${without} blank, or choose Open for Status: only an open deal has one`);
};

/**
 * What the form fills in, as the API expects it, on top of the present deal. Refuses combinations that do not go together before
 * anything is sent.
 */
export const dealBody = async (
  client: Client,
  input: DealInput,
  pipelines: Pipeline[],
  present: Partial<DealRecord> = {},
  cleared: string[] = [],
): Promise<DealBody> => {
  const status = statusOf(input.status);
  checkStatus(status ?? present.status ?? 'pending', input);
  checkLength('Name', input.name, 60, 'deal');
  const mark = { origin: input.origin, present: present.text ?? null, isCleared: cleared.includes('text') };
  const text = markedText(input.text, mark, 'deal');
  const pipeline = pipelineOf(pipelines, input.pipeline_id, present.pipeline_id ?? undefined);
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
      text,
      commission_base: input.commission_base,
      commission_type: input.commission_type,
      ...numbersOf(input),
      ...datesOf(input, client.meta.timezone),
      deal_fields: values.map(({ id, value }) => ({ deal_field: { id }, value })),
    }),
    ...(lines.length > 0 && items.length > 0 && { has_deal_items: true, deal_items: items }),
  };
};

/**
 * The part of the wanted body that the deal does not have yet. The API drops a deal's items unless the body says that it has
 * some.
 */
export const missing = (
  { deal_fields, deal_items, has_deal_items, ...wanted }: DealBody,
  present: DealRecord,
): DealBody => {
  const values = newValues(deal_fields, present.deal_fields, ({ deal_field }) => deal_field.id);
  const body: DealBody = {
    ...differing(wanted, present),
    ...(values.length > 0 && { deal_fields: values }),
    ...(deal_items && !sameItems(deal_items, present.deal_items) && { has_deal_items, deal_items }),
  };
  const keepsItems = present.has_deal_items || present.deal_items.length > 0;
  return _.isEmpty(body) || body.deal_items || !keepsItems ? body : { ...body, has_deal_items: true };
};
