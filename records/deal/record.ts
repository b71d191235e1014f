import { always, files, number, ownFields, type RecordOf, record, text, time } from '../keys.js';

/** A sale in the making: OnePageCRM deal, HighLevel opportunity. */
export const deal = record('deals', {
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
  /** ISO 8601, or `YYYY-MM-DD` if the service keeps only the day. */
  closed_at: text('Closed At'),
  attachments: files('Attachments'),
  custom_fields: ownFields,
});

export interface Deal extends RecordOf<typeof deal> {}
