import type { Event, NewEvent } from '../../model/record.js';
import type { Task } from '../../model/task.js';
import type { Client } from '../../platform/client.js';
import { withoutOwn } from '../../platform/polling.js';
import type { NewTaskInput, TaskCompletedInput } from '../inputs.js';
import type { Feed } from '../service.js';
import type { FieldChoices } from './layout.js';
import { choiceFields, ownOutputFields } from './task_form.js';
import { readActiveTasks, readTasks, tailOf, taskOrigin, toTask } from './tasks.js';
import { BUILT_IN, type TaskRecord } from './types.js';
import { readWorkflow, type Workflow } from './workflow.js';

const SAMPLE_SIZE = 3;

const forSample = (client: Client, rows: TaskRecord[]): TaskRecord[] =>
  client.meta.isLoadingSample ? rows.slice(0, SAMPLE_SIZE) : rows;

/**
 * Flowdash tells no times, no order and no pages. So every poll gives all tasks of the workflow as they come, and
 * Zapier picks out those that it has not seen.
 */
export const created: Feed<NewTaskInput & FieldChoices, NewEvent<Task>> = {
  fields: choiceFields,
  outputFields: ownOutputFields,
  poll: async (client, input) => {
    const workflow = await readWorkflow(client, input);
    const rows = forSample(client, await readTasks(client, workflow));
    const events = rows.map((row) => ({
      event_id: tailOf(row),
      origin: taskOrigin(row, workflow),
      ...toTask(row, workflow),
    }));
    return withoutOwn(client, input, events);
  },
};

/**
 * In the chosen stage; without one, the tasks that are not active. The active ones are read last: a task that is
 * made in between is then not among `all`, and cannot look finished. Nor can one that is deleted in between, as long
 * as an active task shows that its stage is no end stage.
 */
const readCompleted = async (client: Client, workflow: Workflow, stage?: string): Promise<TaskRecord[]> => {
  if (stage) {
    const rows = await readTasks(client, workflow, { [BUILT_IN.stage]: stage });
    return rows.filter((row) => row[BUILT_IN.stage] === stage);
  }
  const all = await readTasks(client, workflow);
  const active = await readActiveTasks(client, workflow);
  const tails = new Set(active.map(tailOf));
  const stages = new Set(active.map((row) => row[BUILT_IN.stage]));
  return all.filter((row) => !tails.has(tailOf(row)) && !stages.has(row[BUILT_IN.stage]));
};

export const completed: Feed<TaskCompletedInput & FieldChoices, Event<Task>> = {
  fields: async (client, input) => [
    {
      key: 'completed_once',
      type: 'copy',
      helpText:
        'Flowdash keeps no history that other apps can read: {a task} that is reopened and {completed} once more does not trigger again.',
    },
    ...(await choiceFields(client, input)),
  ],
  outputFields: ownOutputFields,
  poll: async (client, input) => {
    const workflow = await readWorkflow(client, input);
    const event = (row: TaskRecord, done: boolean | null): Event<Task> => ({
      event_id: `${tailOf(row)}:${input.stage || 'completed'}`,
      ...toTask(row, workflow, done),
    });
    const rows = forSample(client, await readCompleted(client, workflow, input.stage));
    if (rows.length > 0 || !client.meta.isLoadingSample) return rows.map((row) => event(row, true));
    // A workflow that has tasks always has a sample to show, even if none of them would fire.
    return forSample(client, await readTasks(client, workflow)).map((row) => event(row, null));
  },
};
