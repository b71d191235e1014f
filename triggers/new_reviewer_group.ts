import { feed } from '../operation/declare.js';
import * as forms from '../records/step/forms.js';
import { step } from '../records/step/record.js';

export const newReviewerGroup = feed({
  key: 'new_reviewer_group',
  noun: '{Step}',
  label: 'New {Step}',
  description: 'Triggers when a new {step} is added to a project.',
  capability: (service) => service.steps?.created,
  form: forms.newReviewerGroup,
  gives: step,
});
