/** Sales pipelines and their stages. */

import type { Client } from '../../../platform/client.js';
import { invalidInput } from '../../../platform/failure.js';
import { path } from '../../../platform/path.js';
import { isBlank, join, sameText, text } from '../../../platform/values.js';
import { believed } from '../../../platform/wire.js';
import type { Choices } from '../../../records/capability.js';
import type { Single } from '../types.js';

/** Names of a pipeline and of its stages by number. */
export interface Pipeline {
  id: string;
  name: string;
  /** Where the API user's new deals go. */
  default?: boolean;
  stages: Array<{ stage: number; label?: string | null }>;
}

/** All pipelines. The OpenAPI file declares no paging for them. */
export const readPipelines = (client: Client): Promise<Pipeline[]> =>
  client.cached('onepagecrm:pipelines', async () => {
    const { data } = await client.get(
      path`/pipelines`,
      believed<Single<{ pipelines?: Array<{ pipeline: Pipeline }> }>>(),
    );
    return (data.pipelines ?? []).map(({ pipeline }) => pipeline);
  });

const usual = (pipelines: Pipeline[]): Pipeline | undefined =>
  pipelines.find((pipeline) => pipeline.default) ?? pipelines[0];

/** The chosen pipeline, by id or name; without a choice `otherwise`, else the one where new deals go. */
export const pipelineOf = (
  pipelines: Pipeline[],
  chosen: string | undefined,
  otherwise?: string | undefined,
): Pipeline | undefined => {
  if (isBlank(chosen)) return otherwise ? pipelines.find(({ id }) => id === otherwise) : usual(pipelines);
  const found =
    pipelines.find(({ id }) => id === chosen) ?? pipelines.find(({ name }) => sameText(name, chosen));
  if (found) return found;
  throw invalidInput(
    `Pipeline: OnePageCRM has no pipeline "${chosen}". It has ${pipelines.map(({ name }) => name).join(', ')}`,
  );
};

/** Number of the chosen stage, by number or label. */
export const stageOf = ({ name, stages }: Pipeline, chosen: string): number => {
  const found =
    stages.find(({ stage }) => String(stage) === String(chosen).trim()) ??
    stages.find(({ label }) => label && sameText(label, chosen));
  if (found) return found.stage;
  const known = stages.map(({ stage, label }) => join([stage, label])).join(', ');
  throw invalidInput(`Stage "${chosen}" is none of the pipeline ${name}. It has ${known}`);
};

export const pipelines: Choices = {
  list: async (client) =>
    client.meta.page > 0 ? [] : (await readPipelines(client)).map(({ id, name }) => ({ id, name })),
};

/** Stages are numbers within a pipeline; without one they are those of the pipeline where new deals go. */
export const stages: Choices = {
  list: async (client, { pipeline_id }) => {
    if (client.meta.page > 0) return [];
    const all = await readPipelines(client);
    const pipeline = all.find(({ id }) => id === pipeline_id) ?? (pipeline_id ? undefined : usual(all));
    return (pipeline?.stages ?? []).map(({ stage, label }) => ({
      id: String(stage),
      name: text(label) ?? `Stage ${stage}`,
    }));
  },
};
