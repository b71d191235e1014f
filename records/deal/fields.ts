import { type Field, form } from '../field.js';

/** The deal that an operation is about. */
export const dealId = {
  key: 'deal_id',
  label: '{Deal}',
  required: true,
  dynamic: 'deal_list.id.name',
  search: 'find_deal.id',
} as const satisfies Field;

export const pipelineId = {
  key: 'pipeline_id',
  label: 'Pipeline',
  dynamic: 'pipeline_list.id.name',
  altersDynamicFields: true,
} as const satisfies Field;

export const dealStage = {
  key: 'stage',
  label: 'Stage',
  dynamic: 'deal_stage_list.id.name',
  dependsOn: ['pipeline_id'],
} as const satisfies Field;

export const dealOwner = {
  key: 'owner_id',
  label: 'Owner',
  dynamic: 'user_list.id.name',
  search: 'find_user.id',
} as const satisfies Field;

/** Which deals a search lists. */
export const dealStates = {
  open: 'Open',
  won: 'Won',
  lost: 'Lost',
  closed: 'Won or lost',
  all: 'All',
} as const;

/** On triggers: which deals fire. */
export const dealFilter = form([
  { ...pipelineId, helpText: 'Leave blank for any pipeline.' },
  { ...dealOwner, helpText: 'Leave blank for anyone.' },
]);

/** What every CRM keeps about a deal besides its name. */
export const dealFields = form([
  pipelineId,
  dealStage,
  { key: 'amount', label: 'Amount', type: 'number' },
  { ...dealOwner, helpText: 'Who looks after the {deal}.' },
  {
    key: 'expected_close_date',
    label: 'Expected Close Date',
    type: 'datetime',
    offered: 'expected_close_date',
  },
]);
