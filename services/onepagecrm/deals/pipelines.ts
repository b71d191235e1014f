/** Sales pipelines and their stages. */

import { inOneLine } from '../../../platform/choices.js';
import type { Client } from '../../../platform/client.js';
import { invalidInput } from '../../../platform/failure.js';
import { path } from '../../../platform/path.js';
import { isBlank, sameText, text } from '../../../platform/values.js';
import { inside, rows } from '../../../platform/wire.js';
import type { Choices } from '../../../records/capability.js';
import { data } from '../wire.js';
import { type Pipeline, pipelineRecord } from './wire.js';

/** All pipelines. The OpenAPI file declares no paging for them. */
export const readPipelines = (client: Client): Promise<Pipeline[]> =>
  client.cached('pipelines', () =>
    client.get(path`/pipelines`, data(inside('pipelines', rows(pipelineRecord)))),
  );

/** The pipeline's name in lists and sentences. */
const nameOf = ({ id, name }: Pipeline): string => text(name) ?? id;

const usual = (pipelines: Pipeline[]): Pipeline | undefined =>
  pipelines.find((pipeline) => pipeline.default) ?? pipelines[0];

/** The chosen pipeline, by id or name; without a choice, `otherwise` or else the one for new deals. */
export const pipelineOf = (
  pipelines: Pipeline[],
  chosen: string | undefined,
  otherwise?: string | undefined,
): Pipeline | undefined => {
  if (isBlank(chosen)) return otherwise ? pipelines.find(({ id }) => id === otherwise) : usual(pipelines);
  const found =
    pipelines.find(({ id }) => id === chosen) ?? pipelines.find(({ name }) => sameText(name, chosen));
  if (found) return found;
  throw invalidInput(`OnePageCRM has no pipeline "${chosen}". It has: ${inOneLine(pipelines.map(nameOf))}`);
};

/** Number of the chosen stage, by number or label. */
export const stageOf = (pipeline: Pipeline, chosen: string): number => {
  const { stages } = pipeline;
  const found =
    stages.find(({ stage }) => String(stage) === String(chosen).trim()) ??
    stages.find(({ label }) => label && sameText(label, chosen));
  if (found) return found.stage;
  const known = inOneLine(stages.map(({ stage, label }) => text(label) ?? String(stage)));
  throw invalidInput(`The pipeline ${nameOf(pipeline)} has no stage "${chosen}". It has: ${known}`);
};

export const pipelines: Choices = {
  list: async (client) => (await readPipelines(client)).map((each) => ({ id: each.id, name: nameOf(each) })),
};

/** Stages are numbers within a pipeline; if none is chosen, the pipeline for new deals is used. */
export const stages: Choices = {
  list: async (client, { pipeline_id }) => {
    const all = await readPipelines(client);
    const pipeline = all.find(({ id }) => id === pipeline_id) ?? (pipeline_id ? undefined : usual(all));
    return (pipeline?.stages ?? []).map(({ stage, label }) => ({
      id: String(stage),
      name: text(label) ?? `Stage ${stage}`,
    }));
  },
};
