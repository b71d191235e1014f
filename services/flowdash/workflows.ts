import type { Project } from '../../model/project.js';
import type { Client } from '../../platform/client.js';
import { withoutSecrets } from '../../platform/redact.js';
import { sameText, text } from '../../platform/values.js';
import type { FindProjectInput } from '../inputs.js';
import type { Choices, Lookup } from '../service.js';
import { requireWorkflow, workflowPath } from './paths.js';
import type { Names, StageRecord, WorkflowRecord } from './types.js';

/** All of the workspace; the list is not paged. */
export const readWorkflows = (client: Client): Promise<WorkflowRecord[]> => client.get('/workflows');

/** Names by workflow id, to say where a task lives. */
export const workflowNames = async (client: Client): Promise<Names> => {
  const workflows = await client.cached('flowdash:workflows', () => readWorkflows(client));
  return new Map(workflows.map(({ id, name }) => [id, text(name)]));
};

/** Flowdash workflow -> project. */
export const toProject = (workflow: WorkflowRecord): Project => ({
  id: workflow.id,
  service: 'flowdash',
  url: null,
  created_at: null,
  updated_at: null,
  name: text(workflow.name),
  folder_id: null,
  archived: null,
  raw: withoutSecrets(workflow),
});

export const find: Lookup<FindProjectInput, Project> = {
  find: async (client, { name }) =>
    (await readWorkflows(client)).map(toProject).filter((project) => sameText(project.name, name)),
};

export const list: Choices = {
  list: async (client) =>
    client.meta.page > 0
      ? []
      : (await readWorkflows(client)).map(({ id, name }) => ({ id, name: text(name) ?? id })),
};

/** Stages of a workflow. Their names stand for ids, so they stay letter by letter. */
export const stages: Choices = {
  list: async (client, input) => {
    if (client.meta.page > 0) return [];
    const rows = await client.get<StageRecord[]>(workflowPath(requireWorkflow(input), '/stages'));
    return rows.map(({ name }) => ({ id: name, name }));
  },
};
