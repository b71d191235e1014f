import type { Step } from '../../model/project.js';
import type { Client } from '../../platform/client.js';
import { refuse, unlessMissing } from '../../platform/failure.js';
import { withoutSecrets } from '../../platform/redact.js';
import { sameText, text, list as texts } from '../../platform/values.js';
import type { FindStepInput } from '../inputs.js';
import type { Choices, Lookup } from '../service.js';
import { path, readList } from './lists.js';
import type { StepRecord } from './types.js';

/** The reviewer groups of a project; the list is not paged. */
export const readSteps = (client: Client, projectId: string): Promise<StepRecord[]> =>
  readList(client, path('projects', projectId, 'steps'));

export const readStep = (client: Client, id: string): Promise<StepRecord> =>
  client.get<StepRecord>(path('steps', id));

/** The same, kept for a few minutes and without passwords, for triggers that read every group. */
export const knownSteps = (client: Client, projectId: string): Promise<StepRecord[]> =>
  client.cached(`filestage:steps:${projectId}`, async () =>
    (await readSteps(client, projectId)).map(({ id, name, reviewers }) => ({ id, name, reviewers })),
  );

export const toStep = (step: StepRecord): Step => ({
  id: step.id,
  service: 'filestage',
  url: text(step.reviewLink),
  created_at: null,
  updated_at: null,
  name: text(step.name),
  project_id: text(step.projectId),
  reviewers: texts((step.reviewers ?? []).map(({ email }) => email ?? '')),
  // The settings can hold the group's password in clear.
  raw: withoutSecrets(step),
});

/** By id, else by name within the project. */
export const find: Lookup<FindStepInput, Step> = {
  find: async (client, { project_id, step_id, name }) => {
    if (step_id) {
      const step = await unlessMissing(readStep(client, step_id));
      return step ? [toStep(step)] : [];
    }
    if (!project_id) throw refuse('Fill in Project: a reviewer group of Filestage belongs to a project');
    const steps = await unlessMissing(readSteps(client, project_id));
    return (steps ?? []).filter((step) => sameText(step.name, name)).map(toStep);
  },
};

export const list: Choices = {
  list: async (client, { project_id }) => {
    if (!project_id) throw refuse('Choose a Project first: its reviewer groups can then be listed here');
    if (client.meta.page > 0) return [];
    return (await readSteps(client, project_id)).map(({ id, name }) => ({ id, name: text(name) ?? id }));
  },
};
