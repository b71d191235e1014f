import { write } from '../operation/declare.js';
import * as forms from '../records/deal/forms.js';
import { dealGroups } from '../records/deal/groups.js';
import { deal } from '../records/deal/record.js';

export const createDeal = write({
  key: 'create_deal',
  noun: '{Deal}',
  label: 'Create {Deal}',
  description: 'Creates a new {deal}.',
  capability: (service) => service.deals?.create,
  form: forms.createDeal,
  groups: dealGroups,
  lock: 'deal-of-{{bundle.inputData.contact_id}}',
  gives: deal,
});
