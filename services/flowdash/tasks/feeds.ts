import { chosenKey } from '../../../platform/choices.js';
import type { Client } from '../../../platform/client.js';
import { invalidInput } from '../../../platform/failure.js';
import { recentEvents } from '../../../platform/first_seen.js';
import { flag } from '../../../platform/values.js';
import type { Offer } from '../../../records/capability.js';
import type { PlainInputField } from '../../../records/field.js';
import type { Tasks } from '../../../records/task/capabilities.js';
import type { FieldChoices } from '../layout.js';
import { stageOf } from '../stages.js';
import { readFields, readWorkflow, type Workflow, type WorkflowInput } from '../workflow.js';
import { readCompletedTasks, readStage } from './end_stages.js';
import { type Filter, filterChoices, filterOf, matches, readMatching } from './filters.js';
import { choiceFields, notice, ownOutputFields } from './form.js';
import { readActiveTasks, readTasks, tailIn, taskOrigin, toTask } from './record.js';
import type { ListedTask } from './wire.js';

const SAMPLE_SIZE = 3;

/**
 * What fires, or a few rows for a sample: a workflow that has tasks has some to show, even if none of them would fire.
 * `typed`: the form has a value that the tasks must have, and a sample of other tasks would hide a mistake in it.
 */
export const orSample = async (
  client: Client,
  workflow: Workflow,
  rows: ListedTask[],
  { typed = false } = {},
): Promise<ListedTask[]> => {
  if (!client.meta.isLoadingSample) return rows;
  return (rows.length > 0 || typed ? rows : await readTasks(client, workflow)).slice(0, SAMPLE_SIZE);
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
      helpText: 'Active {tasks} are not in an end {stage}.',
    },
    ...FILTERS.flatMap(({ field, value, label }): PlainInputField[] => [
      {
        key: field,
        label,
        choices,
        helpText:
          'Only {tasks} with the value below in this field. {A task} that starts to match later triggers then.',
      },
      {
        key: value,
        label: `${label} Value`,
        helpText: `Exactly as in Flowdash. Leave blank for {tasks} in which that field is empty.`,
      },
    ]),
  ];
};

const filtersOf = async (client: Client, workflow: Workflow, input: NewChoices): Promise<Filter[]> => {
  const filters = FILTERS.map(async ({ field, value, label }) => {
    const choice = input[field];
    if (choice) return [await filterOf(client, workflow, label, choice, input[value])];
    if (input[value]) throw invalidInput(`Choose a field under ${label}, or leave ${label} Value blank`);
    return [];
  });
  return (await Promise.all(filters)).flat();
};

/** Whether filters also work on the active tasks is not documented, so they are applied here. */
const readNew = async (client: Client, workflow: Workflow, input: NewChoices): Promise<ListedTask[]> => {
  const which = chosenKey('Which Tasks', input.which || 'all', WHICH);
  const filters = await filtersOf(client, workflow, input);
  if (which !== 'active') return readMatching(client, workflow, filters);
  const rows = await readActiveTasks(client, workflow);
  return rows.filter((row) => filters.every((filter) => matches(row, filter)));
};

/**
 * Flowdash has no times, no order and no pages. So every poll reads all tasks of the workflow as they come, and returns
 * those that were first seen within a day.
 */
export const created: Offer<Tasks['created'], NewChoices> = {
  fields: async (client, input) => [
    ...(await filterFields(client, input)),
    ...(await choiceFields(client, input)),
  ],
  outputFields: ownOutputFields,
  poll: async (client, input) => {
    const workflow = await readWorkflow(client, input);
    const typed = FILTERS.some(({ field }) => Boolean(input[field]));
    const found = await orSample(client, workflow, await readNew(client, workflow, input), { typed });
    const isOwnLeftOut = flag(input.skip_own, true) && !client.meta.isLoadingSample;
    const rows = isOwnLeftOut ? found.filter((row) => taskOrigin(row, workflow) === null) : found;
    return recentEvents(client, rows, { trigger: 'flowdash:new_task', input, key: tailIn }, (row) => ({
      event_id: tailIn(row),
      origin: taskOrigin(row, workflow),
      ...toTask(row, workflow),
    }));
  },
};

export const completed: Offer<Tasks['completed'], FieldChoices> = {
  fields: async (client, input) => [
    notice(
      'Flowdash keeps no history that other apps can read: {a task} that is reopened and {completed} again does not trigger again.',
    ),
    ...(await choiceFields(client, input)),
  ],
  outputFields: ownOutputFields,
  poll: async (client, input) => {
    const workflow = await readWorkflow(client, input);
    const stage = input.stage && (await stageOf(client, workflow.id, input.stage));
    const done = await (stage ? readStage(client, workflow, stage) : readCompletedTasks(client, workflow));
    const rows = await orSample(client, workflow, done);
    const completed = done.length > 0 ? true : null;
    const key = (row: ListedTask) => `${tailIn(row)}:${stage || 'completed'}`;
    return recentEvents(client, rows, { trigger: 'flowdash:task_completed', input, key }, (row) => ({
      event_id: key(row),
      ...toTask(row, workflow, completed),
    }));
  },
};
