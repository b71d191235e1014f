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

/** The last part of the endpoint that records it, by the form's value; undefined withdraws the decision. */
const ENDPOINTS: Readonly<Record<keyof typeof decisions, string | undefined>> = {
  approve: 'approve',
  approve_with_changes: 'approve-with-changes',
  request_changes: 'request-changes',
  reject: 'reject',
  take_back: undefined,
};

/**
 * Records the decision of the key's owner, in place of any earlier one. No answer says whose key it is, so it cannot be
 * known beforehand whether the decision is already there: it is sent anyway, and if nothing changed, `changed` says so.
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
