/** Invites reviewers to a group. */

import { invalidInput } from '../../../platform/failure.js';
import { path } from '../../../platform/path.js';
import { flag, isBlank, sameText } from '../../../platform/values.js';
import type { Offer } from '../../../records/capability.js';
import type { Steps } from '../../../records/step/capabilities.js';
import { invitation, readEmails } from '../emails.js';
import { stepPath } from '../paths.js';
import { readStep, refuseOther } from '../reads.js';
import * as wire from '../wire.js';
import { toStep } from './record.js';

/** People who are already in the group, and are asked for a decision if that is wanted, get no second email. */
export const invite: Offer<Steps['invite']> = {
  run: async (client, input) => {
    const emails = readEmails(input.emails, 'Reviewers');
    if (emails.length === 0) throw invalidInput('Fill in Reviewers');
    const asks = isBlank(input.request_decision) ? undefined : flag(input.request_decision, false);
    const step = await readStep(client, input.step_id, wire.stepToInvite);
    refuseOther(step.projectId, input.project_id, 'Reviewer Group');
    const missing = emails.filter((email) => {
      const present = step.reviewers?.find((reviewer) => sameText(reviewer.email, email));
      return !present || (asks !== undefined && (present.reviewDecisionRequested ?? false) !== asks);
    });
    if (missing.length === 0) return { ...toStep(step), changed: false };
    const answer = await client.post(path`${stepPath(step.id)}/reviewers`, wire.step, {
      reviewerEmails: missing,
      ...invitation(input),
      requestDecision: asks,
    });
    return { ...toStep(answer), changed: true };
  },
};
