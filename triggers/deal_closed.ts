import { feed } from '../operation/declare.js';
import * as forms from '../records/deal/forms.js';
import { deal } from '../records/deal/record.js';

export const dealClosed = feed({
  key: 'deal_closed',
  noun: '{Deal}',
  label: '{Deal} Closed',
  description: 'Triggers when {a deal} is won or lost.',
  capability: (service) => service.deals?.closed,
  form: forms.dealClosed,
  gives: deal,
  event: ({ id, status, closed_at }) => `${id}:${status}:${closed_at}`,
  sample: { status: 'won' },
});
