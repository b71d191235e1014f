import type { Account } from '../account.js';
import { choice, cutText, day, type Fields, integer, number, text } from '../body.js';
import type { Pipeline } from '../catalog_types.js';
import { incomplete, invalid } from '../errors.js';
import { writeValues } from '../field_values.js';
import { DEAL_STATUSES, type Deal } from '../types.js';
import { totals, writeItems } from './items.js';

const NAME_LIMIT = 60;
const TEXT_LIMIT = 7_168;

/** What a body can set. */
export type Writable = Omit<
  Deal,
  'id' | 'created_at' | 'modified_at' | 'contact_id' | 'author' | 'reason_lost_id' | 'linked_contacts'
>;

const firstStage = ({ stages }: Pipeline): number => stages[0]?.stage ?? 1;

/** The values that a full update resets to and a creation starts with. */
export const blankDeal = (account: Account): Writable => {
  const pipeline = account.catalog.pipelines.find((one) => one.default);
  if (!pipeline) throw invalid({ pipeline_id: 'pipeline_id is invalid' });
  const today = account.today();
  return {
    owner_id: account.callerId,
    pipeline_id: pipeline.id,
    sales_pipeline_id: pipeline.id,
    name: '',
    text: '',
    stage: firstStage(pipeline),
    status: 'pending',
    expected_close_date: today,
    close_date: today,
    date: today,
    amount: 0,
    months: 1,
    cost: 0,
    commission_base: 'amount',
    commission_type: 'none',
    commission: 0,
    commission_percentage: 0,
    deal_fields: {},
    deal_items: [],
    last_stages: {},
  };
};

/** Guess: a stage must belong to its pipeline; a deal that changes pipelines starts at the first stage. */
const placeIn = (account: Account, body: Fields, base: Writable) => {
  const pipeline_id = text(body, 'pipeline_id') || base.pipeline_id;
  const pipeline = account.catalog.pipelines.get(pipeline_id);
  if (!pipeline) throw invalid({ pipeline_id: 'pipeline_id is invalid' });
  const sales_pipeline_id =
    text(body, 'sales_pipeline_id') || (pipeline.type === 'sales' ? pipeline.id : base.sales_pipeline_id);
  if (!account.catalog.pipelines.get(sales_pipeline_id))
    throw invalid({ sales_pipeline_id: 'sales_pipeline_id is invalid' });
  const stays = pipeline_id === base.pipeline_id ? base.stage : firstStage(pipeline);
  const stage = integer(body, 'stage') ?? stays;
  if (!pipeline.stages.some((one) => one.stage === stage)) throw invalid({ stage: 'stage is invalid' });
  const last_stages = { ...base.last_stages, [pipeline_id]: stage };
  return { pipeline_id, sales_pipeline_id, stage, last_stages };
};

const months = (body: Fields): number | undefined => {
  const value = integer(body, 'months');
  if (value !== undefined && value < 1) throw invalid({ months: 'months is invalid' });
  return value;
};

/** The deal's fields after a write: `base` with the body's fields on top. `name` is required, and a long one is truncated. */
export const writeDeal = (account: Account, body: Fields, base: Writable): Writable => {
  const owner_id = text(body, 'owner_id') || base.owner_id;
  account.requireUser('owner_id', owner_id);
  const name = cutText(body, 'name', NAME_LIMIT) ?? base.name;
  if (name.trim() === '') throw incomplete('name');
  const status = choice(body, 'status', DEAL_STATUSES) ?? base.status;
  const deal_items = writeItems(account, body, base.deal_items);
  const closesNow = status !== 'pending' && base.status === 'pending';
  return {
    owner_id,
    ...placeIn(account, body, base),
    name,
    text: text(body, 'text', TEXT_LIMIT) ?? base.text,
    status,
    expected_close_date: day(body, 'expected_close_date') ?? base.expected_close_date,
    close_date: day(body, 'close_date') ?? (closesNow ? account.today() : base.close_date),
    date: day(body, 'date') ?? base.date,
    ...totals(deal_items, {
      amount: number(body, 'amount') ?? base.amount,
      cost: number(body, 'cost') ?? base.cost,
    }),
    months: months(body) ?? base.months,
    commission_base: choice(body, 'commission_base', ['amount', 'margin']) ?? base.commission_base,
    commission_type:
      choice(body, 'commission_type', ['none', 'percentage', 'absolute']) ?? base.commission_type,
    commission: number(body, 'commission') ?? base.commission,
    commission_percentage: number(body, 'commission_percentage') ?? base.commission_percentage,
    deal_fields: writeValues(account.catalog.dealFields, 'deal_field', body, base.deal_fields),
    deal_items,
  };
};
