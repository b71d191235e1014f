import { isBlank } from '../field_values.js';
import { lastOf, type Query } from '../request.js';
import type { Store } from '../store.js';
import { taskJson } from '../task_json.js';
import type { Workflow } from '../types.js';

/**
 * What `?<name>=<value>` means (a guess): an exact, case-sensitive match of the text that the task shows; a list
 * matches by any of its members; an empty value means unset (this is documented).
 */
const matches = (shown: unknown, wanted: string): boolean => {
  if (wanted === '') return isBlank(shown);
  return Array.isArray(shown) ? shown.includes(wanted) : shown !== null && String(shown) === wanted;
};

/** Tasks of a workflow that pass all filters. Names that are not fields, such as links, are ignored (a guess). */
export const listTasks = (
  store: Store,
  workflow: Workflow,
  query: Query,
  { activeOnly }: { activeOnly: boolean },
): Array<Record<string, unknown>> => {
  const names = new Set(['Stage', 'Assigned To', ...workflow.fields.map(({ name }) => name)]);
  const filters = Object.entries(query).filter(([name]) => names.has(name));
  const ended = new Set(workflow.stages.flatMap(({ name, end }) => (end ? [name] : [])));
  const rows = store.tasks
    .filter(({ workflowId, stage }) => workflowId === workflow.id && !(activeOnly && ended.has(stage)))
    .map((task) => taskJson(store, workflow, task))
    .filter((json) => filters.every(([name, wanted]) => matches(json[name], lastOf(wanted))));
  return store.settings.newest_first ? rows.reverse() : rows;
};
