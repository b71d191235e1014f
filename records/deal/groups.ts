/** What a long form about a deal is divided into. */
import { groups } from '../groups.js';

export const dealGroups = groups(
  {
    key: 'deal',
    label: '{Deal}',
    fields: [
      'deal_id',
      'contact_id',
      'name',
      'pipeline_id',
      'stage',
      'status',
      'owner_id',
      'expected_close_date',
      'close_date',
      'lostReasonId',
      'text',
    ],
  },
  {
    key: 'amounts',
    label: 'Amounts',
    fields: [
      'amount',
      'months',
      'cost',
      'commission_type',
      'commission_base',
      'commission',
      'commission_percentage',
      'deal_items',
    ],
  },
);
