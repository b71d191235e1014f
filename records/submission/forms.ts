import { form } from '../field.js';

export const formSubmitted = form([
  {
    key: 'form_id',
    label: 'Form',
    dynamic: 'form_list.id.name',
    helpText: 'Leave blank for any form.',
  },
]);
