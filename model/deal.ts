import type { CustomValues, PlainOutputField } from './fields.js';
import { type BaseRecord, baseOutputFields } from './record.js';

/** A sale in the making: OnePageCRM deal, HighLevel opportunity. */
export interface Deal extends BaseRecord {
  name: string | null;
  /** OnePageCRM: per month. */
  amount: number | null;
  total_amount: number | null;
  status: 'open' | 'won' | 'lost' | 'abandoned' | null;
  stage_id: string | null;
  stage_name: string | null;
  stage_changed_at: string | null;
  pipeline_id: string | null;
  pipeline_name: string | null;
  contact_id: string | null;
  contact_name: string | null;
  company_name: string | null;
  owner_id: string | null;
  /** `YYYY-MM-DD` */
  expected_close_date: string | null;
  /** ISO 8601, or `YYYY-MM-DD` where the service keeps the day only. */
  closed_at: string | null;
  custom_fields: CustomValues;
}

export const dealOutputFields: PlainOutputField[] = [
  ...baseOutputFields,
  { key: 'name', label: 'Name' },
  { key: 'amount', label: 'Amount', type: 'number' },
  { key: 'total_amount', label: 'Total Amount', type: 'number' },
  { key: 'status', label: 'Status' },
  { key: 'stage_id', label: 'Stage ID' },
  { key: 'stage_name', label: 'Stage Name' },
  { key: 'stage_changed_at', label: 'Stage Changed At', type: 'datetime' },
  { key: 'pipeline_id', label: 'Pipeline ID' },
  { key: 'pipeline_name', label: 'Pipeline Name' },
  { key: 'contact_id', label: 'Contact ID' },
  { key: 'contact_name', label: 'Contact Name' },
  { key: 'company_name', label: 'Company Name' },
  { key: 'owner_id', label: 'Owner ID' },
  { key: 'expected_close_date', label: 'Expected Close Date' },
  { key: 'closed_at', label: 'Closed At' },
];

export const dealSample: Deal = {
  id: '65f0c1a2b3d4e5f60123456d',
  service: 'onepagecrm',
  url: null,
  created_at: '2026-03-02T09:20:00.000Z',
  updated_at: '2026-03-05T11:00:00.000Z',
  name: 'Spring campaign',
  amount: 4800,
  total_amount: 4800,
  status: 'open',
  stage_id: '50',
  stage_name: 'Proposal',
  stage_changed_at: null,
  pipeline_id: '65f0c1a2b3d4e5f60123456e',
  pipeline_name: 'Sales',
  contact_id: '65f0c1a2b3d4e5f601234567',
  contact_name: 'Mia Brook',
  company_name: 'Brook & Sons',
  owner_id: '65f0c1a2b3d4e5f60123456a',
  expected_close_date: '2026-04-30',
  closed_at: null,
  custom_fields: {},
  raw: {},
};
