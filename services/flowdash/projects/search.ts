import { sameText, text } from '../../../platform/values.js';
import type { Choices, Offer } from '../../../records/capability.js';
import type { Projects } from '../../../records/project/capabilities.js';
import { requireWorkflow } from '../paths.js';
import { readStages } from '../stages.js';
import { readWorkflows } from '../workflow_list.js';
import { toProject } from './record.js';

export const find: Offer<Projects['find']> = {
  find: async (client, { name }) =>
    (await readWorkflows(client)).map(toProject).filter((project) => sameText(project.name, name)),
};

export const list: Choices = {
  list: async (client) =>
    (await readWorkflows(client)).map(({ id, name }) => ({ id, name: text(name) ?? id })),
};

/** Stages of a workflow. Their names serve as ids, so they are kept letter by letter. */
export const stages: Choices = {
  needs: ['project_id'],
  list: async (client, input) => {
    const stages = await readStages(client, requireWorkflow(input));
    return stages.map(({ name }) => ({ id: name, name }));
  },
};
