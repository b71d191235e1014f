/** The stages of a workflow, which are known by their names. */
import type { Client } from '../../platform/client.js';
import { invalidInput } from '../../platform/failure.js';
import { path } from '../../platform/path.js';
import { sameText } from '../../platform/values.js';
import { rows } from '../../platform/wire.js';
import { workflowPath } from './paths.js';
import { type StageRecord, stageRecord } from './wire.js';

export const readStages = (client: Client, workflowId: string): Promise<StageRecord[]> =>
  client.get(path`${workflowPath(workflowId)}/stages`, rows(stageRecord));

const named = (stages: StageRecord[], wanted: string): string | undefined =>
  (stages.find(({ name }) => name === wanted) ?? stages.find(({ name }) => sameText(name, wanted)))?.name;

/** The stage as the workflow spells it. One that is not among the stages cached for a few minutes may be new. */
export const stageOf = async (client: Client, workflowId: string, wanted: string): Promise<string> => {
  const kept = await client.cached(`stages:${workflowId}`, () => readStages(client, workflowId));
  const stage = named(kept, wanted);
  if (stage !== undefined) return stage;
  const stages = await readStages(client, workflowId);
  const fresh = named(stages, wanted);
  if (fresh !== undefined) return fresh;
  const names = stages.map(({ name }) => name).join(', ') || 'none';
  throw invalidInput(`This workflow has no stage "${wanted}". It has: ${names}`);
};
