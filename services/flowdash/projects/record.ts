import type { Client } from '../../../platform/client.js';
import { Failure } from '../../../platform/failure.js';
import { text } from '../../../platform/values.js';
import { filling, type SampleOf } from '../../../records/keys.js';
import { type Project, project } from '../../../records/project/record.js';
import { requireWorkflow } from '../paths.js';
import type { WorkflowRecord } from '../wire.js';
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
    more: workflow.more,
  });

/** Read before anything is started, so that a failure here cannot hide a start. */
export const projectOf = async (
  client: Client,
  input: { project_id?: string | undefined },
): Promise<Project> => {
  const id = requireWorkflow(input);
  const workflow = (await readWorkflows(client)).find((each) => each.id === id);
  if (!workflow) throw new Failure({ kind: 'missing', subject: 'workflow' });
  return toProject(workflow);
};
