import { find } from '../operation/declare.js';
import * as forms from '../records/context/forms.js';
import { contactContext } from '../records/context/record.js';

export const getContactContext = find({
  key: 'get_contact_context',
  noun: '{Contact} Context',
  label: 'Find {Contact} Context',
  description: 'Finds {a contact} with its {notes}, {tasks}, {deals} and activities.',
  capability: (service) => service.context,
  form: forms.getContactContext,
  gives: contactContext,
  sample: { summary: 'Mia Brook, Brook & Sons\n\n2026-03-04 Note: Met at the spring fair.' },
});
