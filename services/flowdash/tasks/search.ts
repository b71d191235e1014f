import type { Client } from '../../../platform/client.js';
import { invalidInput, unlessMissing } from '../../../platform/failure.js';
import { isOfContact } from '../../../platform/ids.js';
import { join, sameText, shorten, text } from '../../../platform/values.js';
import type { Choices, Offer } from '../../../records/capability.js';
import type { InputOf } from '../../../records/field.js';
import type { Tasks } from '../../../records/task/capabilities.js';
import type * as forms from '../../../records/task/forms.js';
import type { FieldChoices } from '../layout.js';
import { readFields, readWorkflow, type Workflow } from '../workflow.js';
import { readCompletedTasks } from './end_stages.js';
import { type Filter, filterChoices, filterOf, matches, readMatching } from './filters.js';
import { choiceFields, layoutFor, notice, ownOutputFields } from './form.js';
import { readActiveTasks, readTask, readTasks, tailIn, toTask } from './record.js';
import type { ListedTask, TaskRecord } from './wire.js';

export const byUniqueId = async (
  client: Client,
  workflow: Workflow,
  uniqueId: string,
): Promise<TaskRecord | undefined> =>
  workflow.layout.uniqueId && unlessMissing(readTask(client, workflow, uniqueId));

/** A task without a Unique ID is known by the id in its web address, which only the whole list shows. */
const byId = async (client: Client, workflow: Workflow, id: string): Promise<TaskRecord[]> => {
  const task = await byUniqueId(client, workflow, id);
  return task ? [task] : (await readTasks(client, workflow)).filter((row) => tailIn(row) === id);
};

/**
 * Searches with the API's filter; whether this ignores letter case is not documented. If it finds nothing, searches the
 * whole list, since the form promises any letter case.
 */
const byTitle = async (client: Client, workflow: Workflow, title: string): Promise<TaskRecord[]> => {
  const { name } = workflow.layout.title ?? {};
  if (name === undefined)
    throw invalidInput('Choose a Title Field: this workflow has no text field to find a title in');
  const isSame = (row: TaskRecord) => sameText(row[name], title);
  const found = (await readTasks(client, workflow, { [name]: title })).filter(isSame);
  return found.length > 0 ? found : (await readTasks(client, workflow)).filter(isSame);
};

const WITHOUT_UNIQUE_ID =
  'This {project} has no Unique ID field: its {tasks} can be found, but later steps cannot change them.';

/** Keys and labels of the filters in the form. */
const FILTERS = [
  { field: 'search_field', value: 'search_value', label: 'Search Field', valueLabel: 'Search Value' },
  {
    field: 'second_search_field',
    value: 'second_search_value',
    label: 'Second Search Field',
    valueLabel: 'Second Search Value',
  },
] as const;

type SearchChoices = FieldChoices & { [Key in (typeof FILTERS)[number]['field' | 'value']]?: string };
type FindInput = InputOf<typeof forms.findTask> & SearchChoices;

/** What to look for. Undefined if a chosen field has no value: the search then finds nothing, not all tasks without one. */
const filtersOf = async (
  client: Client,
  workflow: Workflow,
  input: FindInput,
): Promise<Filter[] | undefined> => {
  const filters: Filter[] = [];
  for (const { field, value, label, valueLabel } of FILTERS) {
    const choice = input[field];
    const wanted = input[value];
    if (!choice && wanted) throw invalidInput(`Choose a field under ${label}, or leave ${valueLabel} blank`);
    if (choice && !wanted) return undefined;
    if (choice) filters.push(await filterOf(client, workflow, label, choice, wanted));
  }
  return filters;
};

const passing = (rows: TaskRecord[], filters: Filter[]): TaskRecord[] =>
  rows.filter((row) => filters.every((filter) => matches(row, filter)));

/** Searches by any fields; if the API's own comparison finds nothing, in the whole list, as for titles. */
const byFields = async (client: Client, workflow: Workflow, filters: Filter[]): Promise<TaskRecord[]> => {
  if (filters.length === 0) return [];
  const found = await readMatching(client, workflow, filters);
  return found.length > 0 ? found : passing(await readTasks(client, workflow), filters);
};

/** Those of the tasks that have the ID of the contact, or of one of its tasks. */
export const madeFor = ({ layout }: Workflow, contactId: string, rows: ListedTask[]): ListedTask[] =>
  rows.filter((row) => isOfContact(layout.uniqueId && text(row[layout.uniqueId.name]), contactId));

/**
 * What was made for a contact of another product: with its ID, or else with the ID of one of the contact's tasks,
 * `contact:task`. If any of them are active, only those.
 */
export const byContact = async (
  client: Client,
  workflow: Workflow,
  contactId: string,
): Promise<TaskRecord[]> => {
  const { uniqueId } = workflow.layout;
  if (!uniqueId) return [];
  const own = await byUniqueId(client, workflow, contactId);
  if (own) return [own];
  const active = madeFor(workflow, contactId, await readActiveTasks(client, workflow));
  return active.length > 0 ? active : madeFor(workflow, contactId, await readTasks(client, workflow));
};

const isTitled = ({ layout }: Workflow, row: TaskRecord, title: string): boolean =>
  layout.title !== undefined && sameText(row[layout.title.name], title);

const search = async (client: Client, workflow: Workflow, input: FindInput): Promise<TaskRecord[]> => {
  const { task_id, external_id, contact_id, title } = input;
  if (task_id) return byId(client, workflow, task_id);
  if (external_id) {
    const task = await byUniqueId(client, workflow, external_id);
    return task ? [task] : [];
  }
  const filters = await filtersOf(client, workflow, input);
  if (!filters) return [];
  if (contact_id) {
    const found = passing(await byContact(client, workflow, contact_id), filters);
    return title ? found.filter((row) => isTitled(workflow, row, title)) : found;
  }
  return title
    ? passing(await byTitle(client, workflow, title), filters)
    : byFields(client, workflow, filters);
};

export const find: Offer<Tasks['find'], SearchChoices> = {
  keys: ['contact_id', 'search_value', 'second_search_value'],
  fields: async (client, input) => {
    if (!input.project_id) return [];
    const layout = await layoutFor(client, input);
    const choices = filterChoices(await readFields(client, input.project_id));
    return [
      ...(layout.uniqueId ? [] : [notice(WITHOUT_UNIQUE_ID)]),
      ...FILTERS.flatMap(({ field, value, label, valueLabel }, i) => [
        {
          key: field,
          label,
          choices,
          helpText:
            i === 0
              ? 'Any field of the {project}. Narrows what Contact or Title find, or finds by itself.'
              : 'One more field. What is found has both values.',
        },
        { key: value, label: valueLabel, helpText: 'Finds exactly this value, in any letter case.' },
      ]),
      ...(await choiceFields(client, input)),
    ];
  },
  outputFields: ownOutputFields,
  find: async (client, input) => {
    const workflow = await readWorkflow(client, input);
    return (await search(client, workflow, input)).map((row) => toTask(row, workflow));
  },
};

/** A task whose Unique ID is still empty cannot be read or written, so it is left out. */
const choices = (read: (client: Client, workflow: Workflow) => Promise<TaskRecord[]>): Choices => ({
  needs: ['project_id'],
  list: async (client, input) => {
    const workflow = await readWorkflow(client, input, { named: false });
    const tasks = (await read(client, workflow)).map((row) => toTask(row, workflow));
    return tasks
      .filter(({ external_id }) => external_id !== null || !workflow.layout.uniqueId)
      .map(({ id, title, status }) => ({ id, name: shorten(join([title ?? id, status], ' · ') ?? id, 80) }));
  },
});

/** Tasks that are not in an end stage. */
export const list = choices(readActiveTasks);
export const listAll = choices((client, workflow) => readTasks(client, workflow));
export const listCompleted = choices(readCompletedTasks);
