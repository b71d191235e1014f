/** Reads a task, and changes it if it is not as wanted. */

import _ from 'lodash';
import { differing } from '../../../platform/changes.js';
import type { Client } from '../../../platform/client.js';
import { invalidInput } from '../../../platform/failure.js';
import type { Written } from '../../../records/results.js';
import type { Task } from '../../../records/task/record.js';
import { nameIn } from '../layout.js';
import type { FieldRecord } from '../wire.js';
import type { Workflow } from '../workflow.js';
import { putTask, readTaskToChange, toTask } from './record.js';
import { requireUniqueId } from './unique_id.js';
import { ruleFor } from './values.js';
import type { TaskRecord, TaskValues } from './wire.js';

const fieldsOf = ({ layout: { own, ...parts } }: Workflow): FieldRecord[] =>
  [...own, ...Object.values(parts)].flatMap((field) => field ?? []);

/** The wanted values that the task does not have yet, by field name. */
export const lacking = (workflow: Workflow, present: TaskRecord, wanted: TaskValues): TaskValues => {
  const fields = new Map(fieldsOf(workflow).map((field) => [field.name, field]));
  const rules = _.mapValues(wanted, (_value, name) => ruleFor(fields.get(name)));
  return differing(wanted, present, rules);
};

/** Sends the wanted values that the task does not have yet, by field name; sends nothing if it has them all. */
export const sendChanges = async (
  client: Client,
  workflow: Workflow,
  present: TaskRecord,
  wanted: TaskValues,
): Promise<{ task: TaskRecord; changed: boolean }> => {
  const uniqueId = requireUniqueId(workflow.layout);
  const body = lacking(workflow, present, wanted);
  if (_.isEmpty(body)) return { task: present, changed: false };
  const fixed = fieldsOf(workflow).find(({ name, editable }) => editable === false && name in body);
  if (fixed)
    throw invalidInput(`${nameIn(fixed)} cannot be changed: this workflow sets it when a task is created`);
  const sent = { [uniqueId.name]: present[uniqueId.name], ...body };
  const task = await putTask(client, workflow, sent);
  return { task, changed: true };
};

/** One read, and one write if something differs. `wanted` may look at the task as it is. */
export const change = async (
  client: Client,
  workflow: Workflow,
  taskId: string,
  wanted: (present: TaskRecord) => TaskValues,
): Promise<{ task: TaskRecord; changed: boolean }> => {
  requireUniqueId(workflow.layout);
  const present = await readTaskToChange(client, workflow, taskId);
  return sendChanges(client, workflow, present, wanted(present));
};

export const changeTask = async (
  client: Client,
  workflow: Workflow,
  taskId: string,
  wanted: (present: TaskRecord) => TaskValues,
): Promise<Written<Task>> => {
  const { task, changed } = await change(client, workflow, taskId, wanted);
  return { ...toTask(task, workflow, null, taskId), changed };
};
