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
  sample: { event_id: '65f0c1a2b3d4e5f60123456d:won:2026-03-05', status: 'won', closed_at: '2026-03-05' },
});
