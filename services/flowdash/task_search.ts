import type { Task } from '../../model/task.js';
import type { Client } from '../../platform/client.js';
import { refuse, unlessMissing } from '../../platform/failure.js';
import { join, sameText, shorten } from '../../platform/values.js';
import type { FindTaskInput } from '../inputs.js';
import type { Choices, Lookup } from '../service.js';
import type { FieldChoices } from './layout.js';
import { choiceFields, ownOutputFields } from './task_form.js';
import { readActiveTasks, readTask, readTasks, tailOf, toTask } from './tasks.js';
import type { TaskRecord } from './types.js';
import { readWorkflow, type Workflow } from './workflow.js';

export const byUniqueId = async (
  client: Client,
  workflow: Workflow,
  uniqueId: string,
): Promise<TaskRecord | undefined> =>
  workflow.layout.uniqueId && unlessMissing(readTask(client, workflow, uniqueId));

/** A task without a Unique ID goes by the id in its web address, which only the whole list tells. */
const byId = async (client: Client, workflow: Workflow, id: string): Promise<TaskRecord[]> => {
  const task = await byUniqueId(client, workflow, id);
  return task ? [task] : (await readTasks(client, workflow)).filter((row) => tailOf(row) === id);
};

/**
 * By the API's filter, whose regard for capitals is not documented; if it finds none, in the whole list, since the
 * form promises any letter case.
 */
const byTitle = async (client: Client, workflow: Workflow, title: string): Promise<TaskRecord[]> => {
  const { name } = workflow.layout.title ?? {};
  if (name === undefined)
    throw refuse('Choose a Title Field: this workflow has no text field to find a title in');
  const isSame = (row: TaskRecord) => sameText(row[name], title);
  const found = (await readTasks(client, workflow, { [name]: title })).filter(isSame);
  return found.length > 0 ? found : (await readTasks(client, workflow)).filter(isSame);
};

const search = async (client: Client, workflow: Workflow, input: FindTaskInput): Promise<TaskRecord[]> => {
  if (input.task_id) return byId(client, workflow, input.task_id);
  if (input.external_id) {
    const task = await byUniqueId(client, workflow, input.external_id);
    return task ? [task] : [];
  }
  return input.title ? byTitle(client, workflow, input.title) : [];
};

export const find: Lookup<FindTaskInput & FieldChoices, Task> = {
  fields: choiceFields,
  outputFields: ownOutputFields,
  find: async (client, input) => {
    const workflow = await readWorkflow(client, input);
    return (await search(client, workflow, input)).map((row) => toTask(row, workflow));
  },
};

/** Tasks in no end stage. One whose Unique ID is still empty cannot be read or written, so it is left out. */
export const list: Choices = {
  list: async (client, input) => {
    if (client.meta.page > 0) return [];
    const workflow = await readWorkflow(client, input, { named: false });
    const tasks = (await readActiveTasks(client, workflow)).map((row) => toTask(row, workflow));
    return tasks
      .filter(({ external_id }) => external_id !== null || !workflow.layout.uniqueId)
      .map(({ id, title, status }) => ({ id, name: shorten(join([title ?? id, status], ' · ') ?? id, 80) }));
  },
};
