import { feed } from '../operation/declare.js';
import * as forms from '../records/submission/forms.js';
import { submission } from '../records/submission/record.js';

export const formSubmitted = feed({
  key: 'form_submitted',
  noun: 'Form Submission',
  label: 'Form Submitted',
  description: 'Triggers when somebody submits a form.',
  capability: (service) => service.submissions?.created,
  form: forms.formSubmitted,
  gives: submission,
});
