import { invalidInput } from '../../../platform/failure.js';
import type { Offer } from '../../../records/capability.js';
import type { Tasks } from '../../../records/task/capabilities.js';
import { changeReview } from './change.js';
import { APPROVED_CHOICES, OPEN_CHOICES } from './states.js';
import { chosenState } from './status.js';

/**
 * Sets the status, which is the team's word; the decisions of reviewers stay as they are. There is only one choice, but it
 * must be made, so that nobody approves by accident.
 */
export const complete: Offer<Tasks['complete']> = {
  run: (client, { task_id, status }) => {
    const wanted = chosenState(status);
    if (!wanted) throw invalidInput('Choose Approved for Status');
    if (!(wanted in APPROVED_CHOICES)) {
      throw invalidInput(
        `Status must be Approved, not "${status}". For another status, update or reopen the {task_id} instead`,
      );
    }
    return changeReview(client, task_id, { state: wanted });
  },
};

/** The same with a status that is not Approved. */
export const reopen: Offer<Tasks['reopen']> = {
  run: (client, { task_id, status }) => {
    const wanted = chosenState(status, OPEN_CHOICES);
    if (!wanted) throw invalidInput(`Choose a Status: ${Object.values(OPEN_CHOICES).join(' or ')}`);
    return changeReview(client, task_id, { state: wanted });
  },
};
