import type { Client } from '../../../platform/client.js';
import { invalidInput } from '../../../platform/failure.js';
import { withoutOwn } from '../../../platform/polling.js';
import type { Offer } from '../../../records/capability.js';
import type { PlainInputField } from '../../../records/field.js';
import type { Tasks } from '../../../records/task/capabilities.js';
import type { FieldChoices } from '../layout.js';
import { BUILT_IN } from '../wire.js';
import { readFields, readWorkflow, type Workflow, type WorkflowInput } from '../workflow.js';
import { type Filter, filterChoices, filterOf, matches, readMatching } from './filters.js';
import { choiceFields, notice, ownOutputFields } from './form.js';
import { readActiveTasks, readCompletedTasks, readTasks, tailIn, taskOrigin, toTask } from './record.js';
import type { ListedTask } from './wire.js';

const SAMPLE_SIZE = 3;

/**
 * What fires, or a few rows for a sample: a workflow that has tasks always has some to show, even if none of them would
 * fire.
 */
export const orSample = async (
  client: Client,
  workflow: Workflow,
  rows: ListedTask[],
): Promise<ListedTask[]> => {
  if (!client.meta.isLoadingSample) return rows;
  return (rows.length > 0 ? rows : await readTasks(client, workflow)).slice(0, SAMPLE_SIZE);
};

const WHICH = { all: 'All', active: 'Active only' };
const FILTERS = [
  { field: 'filter_field', value: 'filter_value', label: 'Filter' },
  { field: 'second_filter_field', value: 'second_filter_value', label: 'Second Filter' },
] as const;

type NewChoices = FieldChoices & { which?: string } & {
  [Key in (typeof FILTERS)[number]['field' | 'value']]?: string;
};

const filterFields = async (
  client: Client,
  { project_id }: Partial<WorkflowInput>,
): Promise<PlainInputField[]> => {
  if (!project_id) return [];
  const choices = filterChoices(await readFields(client, project_id));
  return [
    {
      key: 'which',
      label: 'Which {Tasks}',
      choices: WHICH,
      default: 'all',
      helpText: 'Active ones are in no end {stage}.',
    },
    ...FILTERS.flatMap(({ field, value, label }): PlainInputField[] => [
      {
        key: field,
        label,
        choices,
        helpText:
          'Only {tasks} with a certain value in this field. One that comes to match later triggers then.',
      },
      {
        key: value,
        label: `${label} Value`,
        helpText: `Exactly as in Flowdash. Leave it empty for {tasks} in which the field under ${label} is empty.`,
      },
    ]),
  ];
};

const filtersOf = async (client: Client, workflow: Workflow, input: NewChoices): Promise<Filter[]> => {
  const filters = FILTERS.map(async ({ field, value, label }) => {
    const choice = input[field];
    if (choice) return [await filterOf(client, workflow, label, choice, input[value])];
    if (input[value]) throw invalidInput(`Choose a field under ${label}, or empty ${label} Value`);
    return [];
  });
  return (await Promise.all(filters)).flat();
};

/** That filters work on the active tasks as well is not documented, so they are applied here. */
const readNew = async (client: Client, workflow: Workflow, input: NewChoices): Promise<ListedTask[]> => {
  const { which } = input;
  if (which && !(which in WHICH)) throw invalidInput(`Which Tasks must be all or active, not "${which}"`);
  const filters = await filtersOf(client, workflow, input);
  if (which !== 'active') return readMatching(client, workflow, filters);
  const rows = await readActiveTasks(client, workflow);
  return rows.filter((row) => filters.every((filter) => matches(row, filter)));
};

/**
 * Flowdash tells no times, no order and no pages. So every poll gives all tasks of the workflow as they come, and
 * Zapier picks out those that it has not seen.
 */
export const created: Offer<Tasks['created'], NewChoices> = {
  fields: async (client, input) => [
    ...(await filterFields(client, input)),
    ...(await choiceFields(client, input)),
  ],
  outputFields: ownOutputFields,
  poll: async (client, input) => {
    const workflow = await readWorkflow(client, input);
    const rows = await orSample(client, workflow, await readNew(client, workflow, input));
    const events = rows.map((row) => ({
      event_id: tailIn(row),
      origin: taskOrigin(row, workflow),
      ...toTask(row, workflow),
    }));
    return withoutOwn(client, input, events);
  },
};

/** The tasks in one stage. */
export const readStage = async (client: Client, workflow: Workflow, stage: string): Promise<ListedTask[]> => {
  const rows = await readTasks(client, workflow, { [BUILT_IN.stage]: stage });
  return rows.filter((row) => row[BUILT_IN.stage] === stage);
};

export const completed: Offer<Tasks['completed'], FieldChoices> = {
  fields: async (client, input) => [
    notice(
      'Flowdash keeps no history that other apps can read: {a task} that is reopened and {completed} once more does not trigger again.',
    ),
    ...(await choiceFields(client, input)),
  ],
  outputFields: ownOutputFields,
  poll: async (client, input) => {
    const workflow = await readWorkflow(client, input);
    const done = await (input.stage
      ? readStage(client, workflow, input.stage)
      : readCompletedTasks(client, workflow));
    const rows = await orSample(client, workflow, done);
    return rows.map((row) => ({
      event_id: `${tailIn(row)}:${input.stage || 'completed'}`,
      ...toTask(row, workflow, done.includes(row) ? true : null),
    }));
  },
};
