/** The workflows of the workspace. */

import type { Client } from '../../platform/client.js';
import { path } from '../../platform/path.js';
import { text } from '../../platform/values.js';
import { believed } from '../../platform/wire.js';
import type { Names, WorkflowRecord } from './types.js';

/** All of the workspace; the list is not paged. */
export const readWorkflows = (client: Client): Promise<WorkflowRecord[]> =>
  client.get(path`/workflows`, believed());

/** Names by workflow id, to say where a task lives. */
export const workflowNames = async (client: Client): Promise<Names> => {
  const workflows = await client.cached('flowdash:workflows', () => readWorkflows(client));
  return new Map(workflows.map(({ id, name }) => [id, text(name)]));
};
