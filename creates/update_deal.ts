import { write } from '../operation/declare.js';
import * as forms from '../records/deal/forms.js';
import { dealGroups } from '../records/deal/groups.js';
import { deal } from '../records/deal/record.js';

export const updateDeal = write({
  key: 'update_deal',
  noun: '{Deal}',
  label: 'Update {Deal}',
  description:
    'Updates an existing {deal}, moves it to a stage or closes it. Only the fields that you fill in change.',
  capability: (service) => service.deals?.update,
  form: forms.updateDeal,
  groups: dealGroups,
  lock: 'deal-{{bundle.inputData.deal_id}}',
  gives: deal,
});
