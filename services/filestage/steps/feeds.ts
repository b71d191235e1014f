import type { Offer } from '../../../records/capability.js';
import type { Steps } from '../../../records/step/capabilities.js';
import { readSteps } from '../reads.js';
import { asNew, wholeList } from '../untimed.js';
import { toStep } from './record.js';

export const created: Offer<Steps['created']> = {
  poll: async (client, { project_id }) =>
    wholeList(client, await readSteps(client, project_id)).map((step) => asNew(toStep(step))),
};
