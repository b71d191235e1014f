/** Which stages are end stages: no call says so, but a task in an end stage is not among the active tasks. */
import _ from 'lodash';
import type { Client } from '../../../platform/client.js';
import { Failure } from '../../../platform/failure.js';
import { text } from '../../../platform/values.js';
import { BUILT_IN } from '../wire.js';
import type { Workflow } from '../workflow.js';
import { readAllActiveTasks, readTasks, tailIn } from './record.js';
import type { ListedTask, TaskRecord } from './wire.js';

/** The tasks in one stage. They are filtered here again, in case the API does not do it. */
export const readStage = async (
  client: Client,
  workflow: Pick<Workflow, 'id'>,
  stage: string,
): Promise<ListedTask[]> => {
  const rows = await readTasks(client, workflow, { [BUILT_IN.stage]: stage });
  return rows.filter((row) => row[BUILT_IN.stage] === stage);
};

/** The active tasks are read last: a task that moves on in between proves nothing. */
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

/** Null if no task is in the stage, since nothing shows it then. What is known is kept for a few minutes. */
export const isEndStage = (
  client: Client,
  workflow: Pick<Workflow, 'id'>,
  stage: string,
): Promise<boolean | null> => {
  const hash = client.z.hash('sha256', stage).slice(0, 16);
  return client.cached(`end:${workflow.id}:${hash}`, () => look(client, workflow, stage));
};

/** Whether the task itself is active. Looked up after a write, so a failure here must not fail the step: it returns null. */
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

/** How many tasks are kept for an end stage, to recognize it by. */
const WITNESSES = 5;

interface Stages {
  /** For each end stage, the ends of the addresses of a few of its tasks. */
  ends: Array<{ stage: string; witnesses: string[] }>;
  active: string[];
}

interface Looked {
  completed: ListedTask[];
  stages: Stages;
}

const stageIn = (row: ListedTask): string => text(row[BUILT_IN.stage]) ?? '';

/**
 * The active tasks are read last: a task that is made in between is then not among `all`, and cannot look finished. Nor
 * can one that is deleted in between, as long as an active task shows that its stage is not an end stage.
 */
const compare = async (
  client: Client,
  workflow: Pick<Workflow, 'id'>,
  all: ListedTask[],
): Promise<Looked> => {
  const rows = await readAllActiveTasks(client, workflow);
  const tails = new Set(rows.map(tailIn));
  const active = new Set(rows.map(stageIn));
  const completed = all.filter((row) => !tails.has(tailIn(row)) && !active.has(stageIn(row)));
  const ends = Object.entries(_.groupBy(completed, stageIn)).map(([stage, own]) => ({
    stage,
    witnesses: own.slice(0, WITNESSES).map(tailIn),
  }));
  return { completed, stages: { ends, active: [...active] } };
};

/**
 * The tasks in stages that are kept as end stages; undefined if a stage is not among the kept ones. An end stage counts if
 * a task that showed it is still in it: one that was deleted during that look only seemed to be finished.
 */
const byStages = (all: ListedTask[], { ends, active }: Stages): ListedTask[] | undefined => {
  const shown = new Map(ends.flatMap(({ stage, witnesses }) => witnesses.map((tail) => [tail, stage])));
  const isEnd = new Map(active.map((stage) => [stage, false]));
  for (const row of all) if (shown.get(tailIn(row)) === stageIn(row)) isEnd.set(stageIn(row), true);
  return all.every((row) => isEnd.has(stageIn(row)))
    ? all.filter((row) => isEnd.get(stageIn(row)))
    : undefined;
};

/** The tasks in end stages. Which stages these are is kept for a few minutes; a new stage is looked at. */
export const readCompletedTasks = async (
  client: Client,
  workflow: Pick<Workflow, 'id'>,
): Promise<ListedTask[]> => {
  const all = await readTasks(client, workflow);
  let looked: Looked | undefined;
  const kept = await client.cached(`stage_ends:${workflow.id}`, async () => {
    looked = await compare(client, workflow, all);
    return looked.stages;
  });
  if (looked) return looked.completed;
  return byStages(all, kept) ?? (await compare(client, workflow, all)).completed;
};
