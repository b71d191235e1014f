/** Which tasks a trigger or a search is about. */

import type { Client, Query } from '../../../platform/client.js';
import { readDue } from '../../../platform/dates.js';
import { invalidInput } from '../../../platform/failure.js';
import { flag, isBlank, list, number, sameText } from '../../../platform/values.js';
import { nameIn } from '../layout.js';
import { stageOf } from '../stages.js';
import { memberOf } from '../users.js';
import { BUILT_IN, entriesIn, type FieldRecord } from '../wire.js';
import { readFields, type Workflow } from '../workflow.js';
import { readTasks } from './record.js';
import { optionOf } from './values.js';
import type { ListedTask, TaskRecord } from './wire.js';

/** A field and the value that it must have; an empty one means that it must be empty. */
export interface Filter {
  /** Key in a task. */
  name: string;
  /** Undefined for `Stage` and `Assigned To`. */
  field: FieldRecord | undefined;
  value: string;
}

const STANDARD: Readonly<Record<string, { label: string; name: string }>> = {
  stage: { label: 'Stage', name: BUILT_IN.stage },
  assignee: { label: 'Assignee', name: BUILT_IN.assignedTo },
};

/** What to filter by: what every task has, and the workflow's own fields by id. */
export const filterChoices = (fields: FieldRecord[]): Record<string, string> => ({
  ...Object.fromEntries(Object.entries(STANDARD).map(([key, { label }]) => [key, label])),
  ...Object.fromEntries(fields.map(({ id, name }) => [id, name])),
});

/** The chosen field and value; `label` is the label of the form field for that choice. */
export const filterOf = async (
  client: Client,
  { id }: Pick<Workflow, 'id'>,
  label: string,
  choice: string,
  value: unknown,
): Promise<Filter> => {
  const given = isBlank(value) ? '' : String(value).trim();
  const standard = STANDARD[choice];
  if (standard) {
    const isStage = standard.name === BUILT_IN.stage && given !== '';
    return {
      name: standard.name,
      field: undefined,
      value: isStage ? await stageOf(client, id, given) : given,
    };
  }
  const field = (await readFields(client, id)).find((each) => each.id === choice || each.name === choice);
  if (!field) throw invalidInput(`This workflow has no field "${choice}" for ${label}. Choose it again`);
  const isNumber = field.type === 'number' || field.type === 'currency';
  if (isNumber && given !== '' && number(given) === null)
    throw invalidInput(`${nameIn(field)} must be a number, not "${given}"`);
  return { name: field.name, field, value: given };
};

export const matches = (row: TaskRecord, { name, field, value }: Filter): boolean => {
  const held = row[name];
  if (field?.type === 'checkbox') return flag(held, false) === flag(value, false);
  if (value === '' || isBlank(held)) return value === '' && isBlank(held);
  switch (field?.type) {
    case 'number':
    case 'currency':
      return number(held) === number(value);
    case 'datetime':
      return sameText(held, value) || Date.parse(String(held)) === Date.parse(value);
    case 'multipleSelect':
      return list(held).some((each) => sameText(each, value));
    case 'file':
      return entriesIn(held).some(({ filename }) => sameText(filename, value));
    default:
      return sameText(held, value);
  }
};

/**
 * The filter as the API takes it, if its own comparison can be relied on: it is assumed to compare texts, and how it
 * writes numbers, times and lists for this is not documented.
 */
const asQuery = ({ name, field, value }: Filter, people: Workflow['people'], zone: string): Query => {
  if (field?.type === 'checkbox') return {};
  // Zapier's first fill does not read the members, and so does not know how their addresses are spelled.
  if ((field?.type === 'person' || name === BUILT_IN.assignedTo) && people.size === 0) return {};
  if (value === '') return { [name]: '' };
  switch (field?.type) {
    case 'number':
    case 'currency':
    case 'datetime':
    case 'multipleSelect':
    case 'file':
      return {};
    case 'date':
      return { [name]: readDue(value, zone, nameIn(field)).day };
    case 'singleSelect':
      return { [name]: optionOf(field, value) };
    case 'person':
      return { [name]: memberOf(people, value) };
    default:
      return { [name]: name === BUILT_IN.assignedTo ? memberOf(people, value) : value };
  }
};

/** The tasks that pass all filters. They are filtered here again, in case the API does not do it. */
export const readMatching = async (
  client: Client,
  workflow: Workflow,
  filters: Filter[],
): Promise<ListedTask[]> => {
  const queries = filters.map((filter) => asQuery(filter, workflow.people, client.meta.timezone));
  const rows = await readTasks(client, workflow, Object.assign({}, ...queries));
  return rows.filter((row) => filters.every((filter) => matches(row, filter)));
};
