/** Records a reviewer's decision. */

import { chosenKey } from '../../../platform/choices.js';
import { unlessMissing } from '../../../platform/failure.js';
import { splitTaskId } from '../../../platform/ids.js';
import { path } from '../../../platform/path.js';
import type { Offer } from '../../../records/capability.js';
import type { Reviews } from '../../../records/task/capabilities.js';
import { decisions } from '../../../records/task/fields.js';
import { reviewPath } from '../paths.js';
import { readReview } from '../reads.js';
import { sameDecisions } from '../undocumented.js';
import * as wire from '../wire.js';
import { aroundOne, toTask } from './record.js';

/** The last part of the endpoint that records it, by the form's value; none takes the decision back. */
const ENDPOINTS: Readonly<Record<keyof typeof decisions, string | undefined>> = {
  approve: 'approve',
  approve_with_changes: 'approve-with-changes',
  request_changes: 'request-changes',
  reject: 'reject',
  take_back: undefined,
};

/**
 * Records the decision of the key's owner; one of before is replaced. No answer says whose key it is, so whether the
 * decision is there already cannot be known before: it is sent, which changes nothing then, and `changed` says so.
 */
export const decide: Offer<Reviews['decide']> = {
  run: async (client, { task_id, decision }) => {
    const endpoint = ENDPOINTS[chosenKey('Decision', decision, decisions)];
    const present = await readReview(client, splitTaskId(task_id).taskId);
    const around = await aroundOne(client, present);
    if (endpoint) {
      const review = await client.post(path`${reviewPath(present.id)}/${endpoint}`, wire.review);
      return { ...toTask(review, around), changed: !sameDecisions(present, review) };
    }
    if (!present.decisions?.length) return { ...toTask(present, around), changed: false };
    // The review is there, so a 404 says that the owner of the key has decided nothing.
    await unlessMissing(client.delete(path`${reviewPath(present.id)}/decision`));
    const review = await readReview(client, present.id);
    return { ...toTask(review, around), changed: !sameDecisions(present, review) };
  },
};
