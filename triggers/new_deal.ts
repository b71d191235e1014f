import { feed } from '../operation/declare.js';
import * as forms from '../records/deal/forms.js';
import { deal } from '../records/deal/record.js';

export const newDeal = feed({
  key: 'new_deal',
  noun: '{Deal}',
  label: 'New {Deal}',
  description: 'Triggers when a new {deal} is created.',
  capability: (service) => service.deals?.created,
  form: forms.newDeal,
  gives: deal,
  origin: true,
});
