import { chosenKey } from '../../../platform/choices.js';
import type { Client } from '../../../platform/client.js';
import { invalidInput } from '../../../platform/failure.js';
import { keepMark } from '../../../platform/origin.js';
import { compact, isBlank, number } from '../../../platform/values.js';
import type * as dealForms from '../../../records/deal/forms.js';
import type { InputOf, PlainInputField } from '../../../records/field.js';
import { type CustomEntry, customBody } from '../custom_body.js';
import { readPipelines } from './pipelines.js';
import type { OpportunityRecord } from './wire.js';

type DealInput = Omit<InputOf<typeof dealForms.updateDeal>, 'deal_id'> & { origin?: string };

/** Separates a name from the mark after it. */
const SEPARATOR = ' · ';

const STATUSES = { open: 'Open', won: 'Won', lost: 'Lost', abandoned: 'Abandoned' };

/** What only HighLevel stores about an opportunity. */
export interface Own {
  status?: string | undefined;
  lostReasonId?: string;
}

/** What a write takes; what is not sent stays. */
interface Body {
  name?: string;
  monetaryValue?: number;
  status?: string;
  pipelineId?: string;
  pipelineStageId?: string;
  assignedTo?: string;
  customFields?: CustomEntry[];
}

export const status = (more: Partial<PlainInputField>): PlainInputField => ({
  key: 'status',
  label: 'Status',
  choices: STATUSES,
  ...more,
});

export const statusOf = (value: string | undefined): keyof typeof STATUSES | undefined =>
  value ? chosenKey('Status', value, STATUSES) : undefined;

const wholeAmount = (value: unknown): number | undefined => {
  if (isBlank(value)) return undefined;
  const amount = number(value);
  if (amount === null) throw invalidInput(`Amount must be a number, for example 1234.50, not "${value}"`);
  return amount;
};

/** The chosen stage is sent with its pipeline: a stage of another pipeline moves the opportunity there. */
const place = async (client: Client, { pipeline_id, stage }: DealInput): Promise<Body> => {
  if (!stage) return compact({ pipelineId: pipeline_id });
  const pipelines = await readPipelines(client);
  const owner = pipelines.find(({ stages }) => stages.some(({ id }) => id === stage));
  if (!owner) throw invalidInput('This account has no such Stage. Choose it from the list');
  if (pipeline_id && owner.id !== pipeline_id) {
    throw invalidInput('Stage belongs to another Pipeline than the chosen one. Choose it from the list');
  }
  return { pipelineId: owner.id, pipelineStageId: stage };
};

export const bodyOf = async (
  client: Client,
  input: DealInput & { name?: string | undefined },
  present: Partial<OpportunityRecord> = {},
  cleared: string[] = [],
): Promise<Body> => {
  const amount = wholeAmount(input.amount);
  return {
    ...(await place(client, input)),
    ...compact({
      name: keepMark(input.name, { origin: input.origin, present: present.name ?? null }, SEPARATOR),
      monetaryValue: amount,
      assignedTo: input.owner_id,
      customFields: await customBody(client, { ...input }, present.customFields, cleared, 'opportunity'),
    }),
  };
};
