import type { Client } from '../../../platform/client.js';
import { Failure } from '../../../platform/failure.js';
import { path } from '../../../platform/path.js';
import { withoutSecrets } from '../../../platform/redact.js';
import { sameText, text } from '../../../platform/values.js';
import { believed } from '../../../platform/wire.js';
import type { Choices, Offer } from '../../../records/capability.js';
import { filling, type SampleOf } from '../../../records/keys.js';
import type { Projects } from '../../../records/project/capabilities.js';
import { type Project, project } from '../../../records/project/record.js';
import { requireWorkflow, workflowPath } from '../paths.js';
import type { StageRecord, WorkflowRecord } from '../types.js';
import { readWorkflows } from '../workflow_list.js';

export const sample = {
  id: '2ylSaZ',
  service: 'flowdash',
  name: 'Client Onboarding',
} satisfies SampleOf<Project>;

const fill = filling(project, sample);

/** Flowdash workflow -> project. */
export const toProject = (workflow: WorkflowRecord): Project =>
  fill({
    id: workflow.id,
    name: text(workflow.name),
    raw: withoutSecrets(workflow),
  });

export const find: Offer<Projects['find']> = {
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
    const rows = await client.get(
      path`${workflowPath(requireWorkflow(input))}/stages`,
      believed<StageRecord[]>(),
    );
    return rows.map(({ name }) => ({ id: name, name }));
  },
};

/** Read before the start, so that a failure here cannot hide that something was started. */
export const projectOf = async (
  client: Client,
  input: { project_id?: string | undefined },
): Promise<Project> => {
  const id = requireWorkflow(input);
  const workflow = (await readWorkflows(client)).find((each) => each.id === id);
  if (!workflow) throw new Failure({ kind: 'missing', subject: 'workflow' });
  return toProject(workflow);
};

/** What the API answers is not documented, and nothing tells how the sync goes on (Flowdash Data Syncs API). */
export const startDataSync: Offer<Projects['startDataSync']> = {
  run: async (client, input) => {
    const project = await projectOf(client, input);
    await client.post(path`${workflowPath(project.id)}/data_syncs`, believed(), undefined, { expect: 'any' });
    return { ...project, changed: true };
  },
};
