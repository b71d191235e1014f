import { write } from '../operation/declare.js';
import * as forms from '../records/step/forms.js';
import { step } from '../records/step/record.js';

export const inviteReviewers = write({
  key: 'invite_reviewers',
  noun: 'Reviewers',
  label: 'Invite Reviewers',
  description: 'Invites people to a {step}. Skips those already in it.',
  capability: (service) => service.steps?.invite,
  form: forms.inviteReviewers,
  lock: 'step-{{bundle.inputData.step_id}}',
  gives: step,
});
