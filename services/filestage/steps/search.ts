import { invalidInput, unlessMissing } from '../../../platform/failure.js';
import { sameText, text } from '../../../platform/values.js';
import type { Choices, Offer } from '../../../records/capability.js';
import type { Steps } from '../../../records/step/capabilities.js';
import { readStep, readSteps, refuseOther } from '../reads.js';
import { toStep } from './record.js';

/** By id, or else by name within the project. */
export const find: Offer<Steps['find']> = {
  find: async (client, { project_id, step_id, name }) => {
    if (step_id) {
      const step = await unlessMissing(readStep(client, step_id));
      if (step) refuseOther(step.projectId, project_id, 'Reviewer Group');
      return step ? [toStep(step)] : [];
    }
    if (!project_id)
      throw invalidInput('Fill in {project_id}: a reviewer group in Filestage belongs to a project');
    const steps = await unlessMissing(readSteps(client, project_id));
    return (steps ?? []).filter((step) => sameText(step.name, name)).map(toStep);
  },
};

export const list: Choices = {
  needs: ['project_id'],
  list: async (client, { project_id }) => {
    if (!project_id) return [];
    return (await readSteps(client, project_id)).map(({ id, name }) => ({ id, name: text(name) ?? id }));
  },
};
