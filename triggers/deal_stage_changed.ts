import { feed } from '../operation/declare.js';
import * as forms from '../records/deal/forms.js';
import { deal } from '../records/deal/record.js';

export const dealStageChanged = feed({
  key: 'deal_stage_changed',
  noun: '{Deal}',
  label: '{Deal} Stage Changed',
  description: 'Triggers when {a deal} moves to another stage.',
  capability: (service) => service.deals?.stageChanged,
  form: forms.dealStageChanged,
  gives: deal,
  sample: { event_id: '65f0c1a2b3d4e5f60123456d:65f0c1a2b3d4e5f60123456e:50' },
});
