import { invalidInput } from '../../../platform/failure.js';
import type { Offer } from '../../../records/capability.js';
import type { PlainInputField } from '../../../records/field.js';
import type { Tasks } from '../../../records/task/capabilities.js';
import { changeReview } from './change.js';
import { OPEN_CHOICES, STATE_CHOICES } from './states.js';
import { chosenState } from './status.js';

const statusField = (choices: Record<string, string>): PlainInputField => ({
  key: 'status',
  label: 'Status',
  required: true,
  choices,
  helpText: 'What the team says of the review. The decisions of its reviewers are not touched.',
});

/** Sets the status, which is the team's word; the decisions of reviewers stay as they are. */
export const complete: Offer<Tasks['complete'], { status?: string }> = {
  fields: () => [statusField(STATE_CHOICES)],
  run: (client, { task_id, status }) => {
    const wanted = chosenState(status);
    if (!wanted) {
      throw invalidInput(
        `Choose a Status: ${Object.values(STATE_CHOICES).join(', ')}. Nothing is approved without a choice`,
      );
    }
    return changeReview(client, task_id, { state: wanted });
  },
};

/** The same with a status that is not Approved. */
export const reopen: Offer<Tasks['reopen'], { status?: string }> = {
  fields: () => [
    {
      key: 'reopen_warning',
      type: 'copy',
      helpText:
        'A review that is approved loses that status for everybody who sees it. What reviewers have decided stays.',
    },
    statusField(OPEN_CHOICES),
  ],
  run: (client, { task_id, status }) => {
    const wanted = chosenState(status, OPEN_CHOICES);
    if (!wanted) throw invalidInput(`Choose a Status: ${Object.values(OPEN_CHOICES).join(', ')}`);
    return changeReview(client, task_id, { state: wanted });
  },
};
