import { find } from '../operation/declare.js';
import * as forms from '../records/step/forms.js';
import { step } from '../records/step/record.js';

export const findReviewerGroup = find({
  key: 'find_reviewer_group',
  noun: '{Step}',
  label: 'Find {Step}',
  description: 'Finds a {step} of a project by name or ID.',
  capability: (service) => service.steps?.find,
  form: forms.findReviewerGroup,
  by: ['name', 'step_id'],
  gives: step,
});
