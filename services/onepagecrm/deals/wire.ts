/** Schemas of the API's answers about deals. */
import {
  carried,
  flag,
  id,
  inside,
  instant,
  list,
  maybe,
  number,
  type Of,
  open,
  record,
  text,
} from '../../../platform/wire.js';
import { attachmentRecord } from '../attachments.js';
import { ownValues, whole } from '../wire.js';

/** A product or service that a deal is made of. `predefined_item_id`: empty if it was not made from a predefined item. */
const dealItem = open({
  name: maybe(text),
  description: maybe(text),
  cost: maybe(number),
  price: maybe(number),
  qty: maybe(number),
  predefined_item_id: maybe(text),
});

const dealItemWhole = open({
  name: carried(text),
  description: carried(text),
  cost: carried(number),
  price: carried(number),
  qty: carried(number),
  predefined_item_id: carried(text),
});
export type DealItem = Partial<Of<typeof dealItem>>;

const shape = {
  id,
  name: text,
  text,
  /** Per month. */
  amount: number,
  months: number,
  cost: number,
  total_amount: number,
  commission_base: text,
  commission_type: text,
  commission: number,
  commission_percentage: number,
  status: text,
  stage: number,
  pipeline_id: text,
  sales_pipeline_id: text,
  /** `YYYY-MM-DD` */
  date: instant,
  contact_id: text,
  contact_info: record({ contact_name: text, company: text }),
  owner_id: text,
  /** `YYYY-MM-DD` */
  expected_close_date: instant,
  /** `YYYY-MM-DD` */
  close_date: instant,
  deal_fields: ownValues('deal_field'),
  has_deal_items: flag,
  deal_items: list(dealItem),
  attachments: list(attachmentRecord),
  created_at: instant,
  modified_at: instant,
};

/** Values that none of our own keys shows. */
const ALSO: Array<keyof typeof shape> = [
  'text',
  'months',
  'cost',
  'commission_base',
  'commission_type',
  'commission',
  'commission_percentage',
  'sales_pipeline_id',
  'date',
  'has_deal_items',
  'deal_items',
];

export const dealRecord = record(shape, ALSO);
export type DealRecord = Of<typeof dealRecord>;

/** The same before a change: the items go back whole, and the text keeps its mark. */
export const dealToChange = record({ ...shape, text: carried(text), deal_items: whole(dealItemWhole) }, ALSO);

/** What a write of a deal sends. */
export interface DealBody {
  name?: string;
  text?: string;
  amount?: number;
  months?: number;
  cost?: number;
  commission_base?: string;
  commission_type?: string;
  commission?: number;
  commission_percentage?: number;
  status?: string;
  stage?: number;
  pipeline_id?: string;
  sales_pipeline_id?: string;
  date?: string;
  owner_id?: string;
  expected_close_date?: string;
  close_date?: string;
  deal_fields?: Array<{ deal_field: { id: string }; value: unknown }>;
  has_deal_items?: boolean;
  deal_items?: DealItem[];
}

/** A stage of a pipeline, known by its number there. */
const stage = record({ stage: { ...number, needed: true }, label: text });

/** Names of a pipeline and of its stages by number. `default`: where the API user's new deals go. */
export const pipelineRecord = inside(
  'pipeline',
  record({ id, name: text, default: flag, stages: list(stage) }),
);
export type Pipeline = Of<typeof pipelineRecord>;

/** What items can be made from. */
export const predefinedItem = record({ id, name: text, description: text, cost: number, price: number });
export type PredefinedItem = Of<typeof predefinedItem>;
