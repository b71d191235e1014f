import { chosenKey } from '../../../platform/choices.js';
import type { Client } from '../../../platform/client.js';
import { toMillis } from '../../../platform/dates.js';
import { invalidInput } from '../../../platform/failure.js';
import { readMark } from '../../../platform/origin.js';
import { withoutOwn } from '../../../platform/polling.js';
import type { Offer } from '../../../records/capability.js';
import type { Deals } from '../../../records/deal/capabilities.js';
import type { dealStageChanged } from '../../../records/deal/forms.js';
import type { InputOf, PlainInputField } from '../../../records/field.js';
import { dealOutputFields } from '../custom_fields.js';
import { readLatest, type Time, worthNaming } from '../lists.js';
import { dealFilters, type FilterInput, filterForm } from './filters.js';
import { pipelineOf, readPipelines, stageOf } from './pipelines.js';
import { dealPage, toDeal } from './record.js';
import type { DealRecord, Pipeline } from './wire.js';

type StageInput = Pick<InputOf<typeof dealStageChanged>, 'pipeline_id' | 'stage'>;

const namesFor = async (client: Client, rows: DealRecord[], by: Time): Promise<Pipeline[]> =>
  worthNaming(client, rows, by).length > 0 ? readPipelines(client) : [];

export const created: Offer<Deals['created'], FilterInput> = {
  fields: filterForm,
  outputFields: dealOutputFields,
  poll: async (client, input) => {
    const rows = await readLatest(client, dealPage, 'created_at', dealFilters(input));
    const pipelines = await namesFor(client, rows, 'created_at');
    const events = rows.map((row) => ({
      event_id: row.id,
      origin: readMark(row.text),
      ...toDeal(client, row, pipelines),
    }));
    return withoutOwn(client, input, events);
  },
};

const STAGE_NOTE: PlainInputField = {
  key: 'stage_note',
  type: 'copy',
  helpText:
    'OnePageCRM does not say which stages a deal has been in. This triggers once per deal and stage: also for a new deal in its first stage, but not when a deal returns to an earlier stage.',
};

/** The chosen stage; its name is looked up only if it is not a number. */
const stageNumber = async (
  client: Client,
  { stage, pipeline_id }: StageInput,
): Promise<number | undefined> => {
  if (!stage) return undefined;
  if (!pipeline_id) {
    throw invalidInput(
      'Choose a Pipeline as well as a Stage: each pipeline in OnePageCRM has its own stages',
    );
  }
  if (/^\d+$/.test(stage)) return Number(stage);
  const pipeline = pipelineOf(await readPipelines(client), pipeline_id);
  return pipeline && stageOf(pipeline, stage);
};

/** Only pending deals have a stage. A deal fires whenever it is first seen in that stage. */
export const stageChanged: Offer<Deals['stageChanged'], FilterInput> = {
  fields: [STAGE_NOTE, ...filterForm],
  outputFields: dealOutputFields,
  poll: async (client, input) => {
    const stage = await stageNumber(client, input);
    const filters = { ...dealFilters(input), status: 'pending', stage };
    const rows = await readLatest(client, dealPage, 'modified_at', filters, { change: true });
    const pipelines = await namesFor(client, rows, 'modified_at');
    return rows.map((row) => ({
      event_id: [row.id, row.pipeline_id ?? '', row.stage ?? ''].join(':'),
      ...toDeal(client, row, pipelines),
    }));
  },
};

const RESULTS = { won: 'Won', lost: 'Lost' };

/** The result in the API's words, which include one for either. */
const resultOf = (result: string | undefined): string => {
  if (!result?.trim()) return 'closed';
  return chosenKey('Result', result, RESULTS);
};

/** A closing may be backdated. A deal that is backdated further than this was closed long ago and only edited now. */
const DATED_BACK = 31 * 24 * 3_600_000;

/**
 * The API stores the day of the closing, which users can edit, so only the order of changes shows which deal was closed after
 * which. Editing a closed deal does not change its event.
 */
export const closed: Offer<Deals['closed'], FilterInput & { status?: string }> = {
  fields: [
    ...filterForm,
    {
      key: 'status',
      label: 'Result',
      choices: RESULTS,
      helpText:
        'Leave blank for either. A deal that is reopened and closed with the same result does not trigger again. A deal with a close date more than 31 days in the past does not trigger.',
    },
  ],
  outputFields: dealOutputFields,
  poll: async (client, input) => {
    const filters = { ...dealFilters(input), status: resultOf(input.status) };
    const rows = await readLatest(client, dealPage, 'modified_at', filters, {
      // The first fill keeps all: an old closing's date may be corrected to a recent one. For a sample, any deal will do.
      keep: ({ close_date }) =>
        client.meta.isPopulatingDedupe ||
        client.meta.isLoadingSample ||
        !close_date ||
        Date.now() - toMillis(close_date) < DATED_BACK,
      change: true,
    });
    const pipelines = await namesFor(client, rows, 'modified_at');
    return rows.map((row) => ({
      event_id: `${row.id}:${row.status ?? ''}`,
      ...toDeal(client, row, pipelines),
    }));
  },
};
