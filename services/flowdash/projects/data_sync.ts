/** Starts a data sync. */

import { path } from '../../../platform/path.js';
import { ignored } from '../../../platform/wire.js';
import type { Offer } from '../../../records/capability.js';
import type { Projects } from '../../../records/project/capabilities.js';
import { workflowPath } from '../paths.js';
import { projectOf } from './record.js';

/** What the API answers is not documented, and nothing shows how the sync is progressing (Flowdash Data Syncs API). */
export const startDataSync: Offer<Projects['startDataSync']> = {
  run: async (client, input) => {
    const project = await projectOf(client, input);
    await client.post(path`${workflowPath(project.id)}/data_syncs`, ignored, undefined, { expect: 'any' });
    return { ...project, changed: true };
  },
};
