import type { Client, Query } from '../../../platform/client.js';
import { Failure } from '../../../platform/failure.js';
import { readMark, readOrigin, withoutMark } from '../../../platform/origin.js';
import { path } from '../../../platform/path.js';
import { number, sameText, text, webAddress } from '../../../platform/values.js';
import { every, isObject, rows } from '../../../platform/wire.js';
import type { CustomValues } from '../../../records/keys.js';
import { filling, type SampleOf } from '../../../records/keys.js';
import { type Task, task } from '../../../records/task/record.js';
import type { Layout } from '../layout.js';
import { taskPath, workflowPath } from '../paths.js';
import { BUILT_IN, type FieldRecord } from '../wire.js';
import type { Workflow } from '../workflow.js';
import { type ListedTask, listedTask, type TaskRecord, type TaskValues, tailOf, taskRecord } from './wire.js';

export const customKey = ({ id }: FieldRecord): string => `cf_${id}`;

/** Links to other workflows are not fields and have no id: their name is used in its place. */
const linkKey = (name: string): string => `cf_${name.replace(/[^\p{L}\p{N}]+/gu, '_')}`;

const textOf = (task: TaskRecord, field: FieldRecord | undefined): string | null =>
  field ? text(task[field.name]) : null;

/** A file of a file field, with a link to its content: Flowdash's own address for it requires the key. */
const withLink = (entry: Record<string, unknown>, { fileLink }: Workflow): Record<string, unknown> => {
  const blob_id = text(entry.blobId);
  if (blob_id === null) return entry;
  const name = text(entry.filename);
  return { ...entry, download_url: fileLink({ blob_id, ...(name && { name }) }) };
};

/** Numbers and currencies arrive as text, Unique IDs sometimes as numbers; the rest stays as it is. */
const customValue = (task: TaskRecord, field: FieldRecord, workflow: Workflow): unknown => {
  const value = task[field.name];
  if (field.type === 'file' && Array.isArray(value))
    return value.filter(isObject).map((entry) => withLink(entry, workflow));
  const isNumber = field.type === 'number' || field.type === 'currency';
  return isNumber ? (number(value) ?? text(value)) : (value ?? null);
};

/** Keys of a task that are neither fields nor what every task has: its links to tasks of other workflows. */
export const linkNames = (task: TaskRecord, { own, ...parts }: Layout): string[] => {
  const known = new Set<string>(Object.values(BUILT_IN));
  for (const field of [...own, ...Object.values(parts)]) if (field) known.add(field.name);
  return Object.keys(task).filter((name) => !known.has(name));
};

const customValues = (task: TaskRecord, workflow: Workflow): CustomValues =>
  Object.fromEntries([
    ...workflow.layout.own.map((field) => [customKey(field), customValue(task, field, workflow)]),
    ...linkNames(task, workflow.layout).map((name) => [linkKey(name), task[name]]),
  ]);

/** The id at the end of the task's web address. */
export const tailIn = (task: TaskRecord): string => tailOf(text(task[BUILT_IN.url]) ?? '') ?? '';

/** How the API writes a datetime is not documented; however it does, the result is ISO 8601. */
const dueAt = (task: TaskRecord, due: FieldRecord | undefined): string | null => {
  const value = textOf(task, due);
  if (value === null || due?.type === 'date') return value;
  return Number.isNaN(Date.parse(value)) ? value : new Date(value).toISOString();
};

export const sample = {
  id: 'AC-1007',
  service: 'flowdash',
  url: 'https://app.flowdash.com/tasks/8fK2pQ',
  title: 'Send the spring campaign brief',
  description: 'Two pages, with the new prices.',
  status: 'Not Started',
  completed: false,
  due_at: '2026-03-09T17:00:00.000Z',
  assignee_id: 'ada@acme.example',
  assignee_name: 'Ada Lane',
  project_id: '2ylSaZ',
  project_name: 'Client Onboarding',
  external_id: 'AC-1007',
  custom_fields: {},
} satisfies SampleOf<Task>;

export const fill = filling(task, sample);

/**
 * Flowdash task -> task. A single task does not show whether its stage is an end stage. `id` is used if it has neither a
 * Unique ID nor an address.
 */
export const toTask = (
  task: TaskRecord,
  workflow: Workflow,
  completed: boolean | null = null,
  id?: string,
): Task => {
  const { id: workflowId, name, layout, people } = workflow;
  const uniqueId = textOf(task, layout.uniqueId);
  const assignee = text(task[BUILT_IN.assignedTo]);
  return fill({
    id: uniqueId ?? id ?? tailIn(task),
    url: webAddress(task[BUILT_IN.url]),
    title: textOf(task, layout.title),
    description: withoutMark(textOf(task, layout.description)),
    status: text(task[BUILT_IN.stage]),
    completed,
    due_at: dueAt(task, layout.due),
    assignee_id: assignee,
    assignee_name: people.get(assignee ?? '') ?? null,
    project_id: workflowId,
    project_name: name,
    external_id: uniqueId,
    custom_fields: customValues(task, workflow),
  });
};

/** Where Handoff made the task from, as its Unique ID or the last line of one of its texts says. */
export const taskOrigin = (task: TaskRecord, { layout }: Workflow): string | null => {
  const texts = Object.values(task).filter((value) => typeof value === 'string');
  return (
    readOrigin(textOf(task, layout.uniqueId)) ?? texts.map(readMark).find((mark) => mark !== null) ?? null
  );
};

/** All tasks that pass the filters, by field name. An empty value means unset. Not paged, order not documented. */
export const readTasks = (
  client: Client,
  { id }: Pick<Workflow, 'id'>,
  filters: Query = {},
): Promise<ListedTask[]> =>
  client.get(path`${workflowPath(id)}/tasks`, rows(listedTask), filters, { bulk: true });

/** The tasks that are not in an end stage. */
export const readActiveTasks = (
  client: Client,
  { id }: Pick<Workflow, 'id'>,
  tasks = rows(listedTask),
): Promise<ListedTask[]> => client.get(path`${workflowPath(id)}/tasks/active`, tasks, {}, { bulk: true });

/** All active tasks, or none: one that is left out would look finished. */
export const readAllActiveTasks = (client: Client, workflow: Pick<Workflow, 'id'>): Promise<ListedTask[]> =>
  readActiveTasks(client, workflow, every(listedTask));

/** The task with this Unique ID, which is filled in if the answer lacks it. */
export const readTask = async (
  client: Client,
  { id, layout }: Pick<Workflow, 'id' | 'layout'>,
  uniqueId: string,
): Promise<TaskRecord> => {
  const task = await client.get(taskPath(id, uniqueId), taskRecord);
  return layout.uniqueId && textOf(task, layout.uniqueId) === null
    ? { ...task, [layout.uniqueId.name]: uniqueId }
    : task;
};

/** The same before a write, which must not go to any task but the one that was asked for. */
export const readTaskToChange = async (
  client: Client,
  { id, layout }: Pick<Workflow, 'id' | 'layout'>,
  uniqueId: string,
): Promise<TaskRecord> => {
  const task = await client.get(taskPath(id, uniqueId), taskRecord);
  if (sameText(textOf(task, layout.uniqueId), uniqueId)) return task;
  throw new Failure({ kind: 'unavailable', reason: 'answered with another task than the one asked for' });
};

/** Updates the task whose Unique ID is among the values. That the path is the list's is inferred from the documentation. */
export const putTask = (
  client: Client,
  { id }: Pick<Workflow, 'id'>,
  values: TaskValues,
): Promise<TaskRecord> => client.put(path`${workflowPath(id)}/tasks`, taskRecord, values);

export type { TaskRecord } from './wire.js';
