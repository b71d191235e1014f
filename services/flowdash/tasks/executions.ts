/** Runs the actions of a workflow on its tasks. */

import _ from 'lodash';
import type { Client } from '../../../platform/client.js';
import { Failure, invalidInput } from '../../../platform/failure.js';
import { path } from '../../../platform/path.js';
import { sameText, text } from '../../../platform/values.js';
import { rows } from '../../../platform/wire.js';
import type { Choices, Offer } from '../../../records/capability.js';
import type { TaskActions } from '../../../records/task/capabilities.js';
import type { FieldChoices } from '../layout.js';
import { taskPath, workflowPath } from '../paths.js';
import { memberOf } from '../users.js';
import { isFailed, isPending, untilDone } from '../waiting.js';
import { BUILT_IN, jobRecord } from '../wire.js';
import { readWorkflow, type Workflow } from '../workflow.js';
import { ownOutputFields, taskFields } from './form.js';
import { readTask, readTasks, readTaskToChange, toTask } from './record.js';
import { requireUniqueId } from './unique_id.js';
import { type ActionRecord, actionRecord, type TaskRecord } from './wire.js';

/** The actions that a task offers now; no call lists all actions of a workflow (Flowdash Actions API). */
const readActions = (client: Client, { id }: Workflow, uniqueId: string): Promise<ActionRecord[]> =>
  client.get(path`${taskPath(id, uniqueId)}/actions`, rows(actionRecord));

const offered = (actions: ActionRecord[], wanted: string, task: TaskRecord): ActionRecord => {
  const action =
    actions.find(({ id }) => id === wanted) ?? actions.find(({ name }) => sameText(name, wanted));
  if (action) return action;
  const names = actions.map(({ id, name }) => name ?? id).join(', ') || 'none';
  throw invalidInput(
    `Action "${wanted}" is not available: in the stage ${text(task[BUILT_IN.stage]) ?? 'that it is in'} the task offers ${names}`,
  );
};

/** The task after the action; as it was before, if the action deleted it or the read fails. */
const afterwards = async (
  client: Client,
  workflow: Workflow,
  uniqueId: string,
  before: TaskRecord,
): Promise<TaskRecord> => {
  try {
    return await readTask(client, workflow, uniqueId);
  } catch (error) {
    if (error instanceof Failure) return before;
    throw error;
  }
};

export const run: Offer<TaskActions['run'], FieldChoices> = {
  fields: taskFields,
  outputFields: ownOutputFields,
  run: async (client, input) => {
    const { task_id, action_id, performed_by } = input;
    const workflow = await readWorkflow(client, input);
    const { name } = requireUniqueId(workflow.layout);
    const task = await readTaskToChange(client, workflow, task_id);
    const action = offered(await readActions(client, workflow, task_id), action_id, task);
    const base = path`${workflowPath(workflow.id)}/executions`;
    const started = await client.post(base, jobRecord, {
      task_id: text(task[name]) ?? task_id,
      action_id: action.id,
      ...(performed_by && { performed_by: memberOf(workflow.people, performed_by) }),
    });
    const look = () => client.get(path`${base}/${started.id}`, jobRecord);
    const execution = await untilDone(client, started, look);
    const title = action.name ?? action.id;
    if (isFailed(execution)) {
      const reasons = execution.errors.join('; ') || 'it gave no reason';
      throw new Failure({
        kind: 'conflict',
        message: `the action ${title} failed: ${reasons}. The steps before that were done`,
      });
    }
    const after = await afterwards(client, workflow, task_id, task);
    return {
      ...toTask(after, workflow),
      changed: true,
      action_id: action.id,
      action_name: text(action.name),
      execution_id: execution.id,
      execution_status: execution.status ?? 'Pending',
      pending: isPending(execution) ? `Flowdash is still at work on ${title}.` : null,
    };
  },
};

/** If no task is chosen, the actions that one task of each stage offers, for at most this many stages. */
const STAGES = 8;

const perStage = async (client: Client, workflow: Workflow): Promise<ActionRecord[]> => {
  const { name } = requireUniqueId(workflow.layout);
  const known = (await readTasks(client, workflow)).filter((row) => text(row[name]) !== null);
  const examples = _.uniqBy(known, (row) => row[BUILT_IN.stage]).slice(0, STAGES);
  const lists = await Promise.all(
    examples.map((row) => readActions(client, workflow, text(row[name]) ?? '')),
  );
  return _.uniqBy(lists.flat(), 'id');
};

export const list: Choices = {
  needs: ['project_id'],
  list: async (client, input) => {
    const workflow = await readWorkflow(client, input, { named: false });
    requireUniqueId(workflow.layout);
    const actions = await (input.task_id
      ? readActions(client, workflow, input.task_id)
      : perStage(client, workflow));
    return actions.map(({ id, name }) => ({ id, name: name ?? id }));
  },
};
