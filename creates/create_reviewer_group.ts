import { write } from '../operation/declare.js';
import * as forms from '../records/step/forms.js';
import { step } from '../records/step/record.js';

export const createReviewerGroup = write({
  key: 'create_reviewer_group',
  noun: '{Step}',
  label: 'Create {Step}',
  description: 'Creates a {step} in a project, or updates the existing one.',
  capability: (service) => service.steps?.create,
  form: forms.createReviewerGroup,
  lock: 'project-{{bundle.inputData.project_id}}',
  gives: step,
});
