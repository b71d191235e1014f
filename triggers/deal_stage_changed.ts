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
  event: ({ id, pipeline_id, stage_id }) => `${id}:${pipeline_id}:${stage_id}`,
});
