import { always, number, ownFields, type RecordOf, record, text, time } from '../keys.js';

/** A sale in the making: OnePageCRM deal, HighLevel opportunity. */
export const deal = record(
  'deals',
  {
    name: text('Name'),
    /** OnePageCRM: per month. */
    amount: number('Amount'),
    total_amount: number('Total Amount'),
    status: always<'open' | 'won' | 'lost' | 'abandoned' | null>(text('Status'), null),
    stage_id: text('Stage ID'),
    stage_name: text('Stage Name'),
    stage_changed_at: time('Stage Changed At'),
    pipeline_id: text('Pipeline ID'),
    pipeline_name: text('Pipeline Name'),
    contact_id: text('Contact ID'),
    contact_name: text('Contact Name'),
    company_name: text('Company Name'),
    owner_id: text('Owner ID'),
    /** `YYYY-MM-DD` */
    expected_close_date: text('Expected Close Date'),
    /** ISO 8601, or `YYYY-MM-DD` where the service keeps the day only. */
    closed_at: text('Closed At'),
    custom_fields: ownFields,
  },
  {
    id: '65f0c1a2b3d4e5f60123456d',
    service: 'onepagecrm',
    created_at: '2026-03-02T09:20:00.000Z',
    updated_at: '2026-03-05T11:00:00.000Z',
    name: 'Spring campaign',
    amount: 4800,
    total_amount: 4800,
    status: 'open',
    stage_id: '50',
    stage_name: 'Proposal',
    pipeline_id: '65f0c1a2b3d4e5f60123456e',
    pipeline_name: 'Sales',
    contact_id: '65f0c1a2b3d4e5f601234567',
    contact_name: 'Mia Brook',
    company_name: 'Brook & Sons',
    owner_id: '65f0c1a2b3d4e5f60123456a',
    expected_close_date: '2026-04-30',
  },
);

export interface Deal extends RecordOf<typeof deal> {}
