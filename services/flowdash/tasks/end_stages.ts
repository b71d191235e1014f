/** Which stages are end stages: no call says, but a task that is in one is not among the active ones. */
import type { Client } from '../../../platform/client.js';
import { Failure } from '../../../platform/failure.js';
import { text } from '../../../platform/values.js';
import { BUILT_IN } from '../wire.js';
import type { Workflow } from '../workflow.js';
import { readAllActiveTasks, readTasks, tailIn } from './record.js';
import type { ListedTask, TaskRecord } from './wire.js';

/** The tasks in one stage. Whether the API applies the filter is checked again. */
export const readStage = async (
  client: Client,
  workflow: Pick<Workflow, 'id'>,
  stage: string,
): Promise<ListedTask[]> => {
  const rows = await readTasks(client, workflow, { [BUILT_IN.stage]: stage });
  return rows.filter((row) => row[BUILT_IN.stage] === stage);
};

/** The active ones are read last: a task that moves on in between proves nothing. */
const look = async (
  client: Client,
  workflow: Pick<Workflow, 'id'>,
  stage: string,
): Promise<boolean | null> => {
  const rows = await readStage(client, workflow, stage);
  if (rows.length === 0) return null;
  const active = await readAllActiveTasks(client, workflow);
  if (active.some((row) => row[BUILT_IN.stage] === stage)) return false;
  const tails = new Set(active.map(tailIn));
  return rows.some((row) => !tails.has(tailIn(row))) ? true : null;
};

/** Null where no task is in the stage: nothing shows then. What is known is kept for minutes. */
export const isEndStage = (
  client: Client,
  workflow: Pick<Workflow, 'id'>,
  stage: string,
): Promise<boolean | null> => {
  const hash = client.z.hash('sha256', stage).slice(0, 16);
  return client.cached(`end:${workflow.id}:${hash}`, () => look(client, workflow, stage));
};

/** Whether the task itself is active. It is asked after a write, so that a look that fails fails nothing: null. */
export const isActive = async (
  client: Client,
  { id, layout: { uniqueId } }: Workflow,
  task: TaskRecord,
): Promise<boolean | null> => {
  const idIn = (row: TaskRecord) => (uniqueId ? text(row[uniqueId.name]) : null);
  const isIt = (row: ListedTask) =>
    tailIn(row) === tailIn(task) || (idIn(row) !== null && idIn(row) === idIn(task));
  try {
    return (await readAllActiveTasks(client, { id })).some(isIt);
  } catch (error) {
    if (error instanceof Failure) return null;
    throw error;
  }
};
