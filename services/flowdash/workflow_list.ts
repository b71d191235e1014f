/** The workflows of the workspace. */

import type { Client } from '../../platform/client.js';
import { path } from '../../platform/path.js';
import { text } from '../../platform/values.js';
import { rows } from '../../platform/wire.js';
import { type Names, type WorkflowRecord, workflowRecord } from './wire.js';

/** All workflows of the workspace; the list is not paged. */
export const readWorkflows = (client: Client): Promise<WorkflowRecord[]> =>
  client.get(path`/workflows`, rows(workflowRecord));

/** Names by workflow id, to say where a task is. */
export const workflowNames = async (client: Client): Promise<Names> => {
  const workflows = await client.cached('workflows', () => readWorkflows(client));
  return new Map(workflows.map(({ id, name }) => [id, text(name)]));
};
