import { write } from '../operation/declare.js';
import * as forms from '../records/deal/forms.js';
import { deal } from '../records/deal/record.js';

export const deleteDeal = write({
  key: 'delete_deal',
  noun: '{Deal}',
  label: 'Delete {Deal}',
  description: 'Deletes {a deal} and returns its last details.',
  capability: (service) => service.deals?.remove,
  form: forms.deleteDeal,
  lock: 'deal-{{bundle.inputData.deal_id}}',
  gives: deal,
});
