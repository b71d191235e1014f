/** Pipelines with their stages, and why opportunities are lost. */

import type { Client } from '../../../platform/client.js';
import { path } from '../../../platform/path.js';
import { readAll } from '../../../platform/polling.js';
import { join } from '../../../platform/values.js';
import type { Choices } from '../../../records/capability.js';
import { locationId } from '../location.js';
import { skipping } from '../skipping.js';
import { PAGE_SIZE } from './page.js';
import { lostReasonsAnswer, type Pipeline, pipelinesAnswer } from './wire.js';

/** The pipelines with their stages; the list is not paged. */
export const readPipelines = (client: Client): Promise<Pipeline[]> =>
  client.cached('pipelines', () =>
    client.get(path`/opportunities/pipelines`, pipelinesAnswer, { locationId: locationId(client.auth) }),
  );

export const pipelines: Choices = {
  list: async (client) => (await readPipelines(client)).map(({ id, name }) => ({ id, name: name || id })),
};

/** The stages of the chosen pipeline; before one is chosen, all stages, each with the name of its pipeline. */
export const stages: Choices = {
  list: async (client, { pipeline_id }) => {
    const all = await readPipelines(client);
    return all
      .filter(({ id }) => !pipeline_id || id === pipeline_id)
      .flatMap((pipeline) =>
        pipeline.stages.map(({ id, name }) => ({
          id,
          name: join([pipeline_id ? undefined : pipeline.name, name || id], ' · ') ?? id,
        })),
      );
  },
};

/** The location's own reasons for lost opportunities, all at once: the list has no total. */
export const lostReasons: Choices = {
  list: async (client) => {
    const pages = skipping((skip, limit) =>
      client.get(path`/opportunities/lost-reason`, lostReasonsAnswer, {
        locationId: locationId(client.auth),
        limit,
        skip,
      }),
    );
    const rows = await readAll(pages, PAGE_SIZE);
    return rows.map(({ id, name }) => ({ id, name: name || id }));
  },
};
