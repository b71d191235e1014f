/** Schemas of HighLevel's answers about opportunities and pipelines (OpenAPI `SearchOpportunitiesResponseSchema`). */
import {
  carried,
  counted,
  id,
  inside,
  instant,
  isObject,
  list,
  maybe,
  NONE,
  number,
  type Of,
  object,
  record,
  rows,
  text,
  type Wire,
} from '../../../platform/wire.js';
import { type CustomValue, namedRecord } from '../wire.js';

const VALUE_KEY = /^field_?value/i;

/** `fieldValue` is documented; `field_value` and typed keys such as `fieldValueNumber` were seen. */
const ownValue: Wire<CustomValue> = {
  read: (value) => {
    if (!isObject(value)) return NONE;
    const own = id.read(value.id);
    if (own === NONE) return NONE;
    const told = Object.keys(value).find((key) => VALUE_KEY.test(key) && (value[key] ?? null) !== null);
    return { id: own, value: told === undefined ? null : value[told] };
  },
};

/** The opportunity's person. */
const person = record({ name: text, companyName: text });

const shape = {
  id,
  name: text,
  monetaryValue: number,
  /** `open`, `won`, `lost` or `abandoned`. */
  status: text,
  pipelineId: text,
  pipelineStageId: text,
  contactId: text,
  contact: person,
  assignedTo: text,
  customFields: list(ownValue),
  createdAt: instant,
  updatedAt: instant,
  lastStageChangeAt: instant,
  lastStatusChangeAt: instant,
  lostReasonId: text,
};

const ALSO: Array<keyof typeof shape> = ['contact', 'lostReasonId'];

export const opportunityRecord = record(shape, ALSO);
export type OpportunityRecord = Of<typeof opportunityRecord>;

/** Every answer about one opportunity, including those of writes. */
export const opportunityAnswer = inside('opportunity', opportunityRecord);
/** The same before a change: the name keeps the mark at its end. */
export const opportunityToChange = inside('opportunity', record({ ...shape, name: carried(text) }, ALSO));
export const opportunityPage = object({
  opportunities: counted(opportunityRecord),
  /** Not required: without it, pages are read until one is empty. */
  meta: maybe(record({ total: number })),
});

const pipelineRecord = record({ id, name: text, stages: list(namedRecord) });
export type Pipeline = Of<typeof pipelineRecord>;
export const pipelinesAnswer = inside('pipelines', rows(pipelineRecord));
export const lostReasonsAnswer = inside('lostReasons', counted(namedRecord));
