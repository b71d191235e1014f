import { find } from '../operation/declare.js';
import * as forms from '../records/deal/forms.js';
import { deal } from '../records/deal/record.js';

export const findDeal = find({
  key: 'find_deal',
  noun: '{Deal}',
  label: 'Find {Deal}',
  description: 'Finds {a deal} by name, {contact} or ID.',
  capability: (service) => service.deals?.find,
  form: forms.findDeal,
  by: ['name', 'contact_id', 'deal_id'],
  gives: deal,
});
